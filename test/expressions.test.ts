import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Compiler, check, type Implication, implications, toFunction } from '../src/expression/index.js';
import { valueReader } from '../src/extract/from-values.js';
import type { Row } from '../src/extract/row.js';
import { BLANK } from '../src/extract/value.js';
import { loadLayout } from '../src/layout/catalog.js';
import { recordRules } from '../src/rules/record/index.js';
import { arbitraryRecord } from './support/arbitrary-record.js';

const layout = loadLayout('2016-17');
const read = valueReader(layout);

const sources = [
  'recordType = 01 or not recordType = 02',
  'recordType != 01 and (recordType in (02, 03) or scaleScore)',
  'recordType not in (01, 02)',
  'not (recordType in (01, 08) and not scaleScore)',
  'recordType < 03',
  'recordType = calpadsGrade',
  '03 = recordType',
  'count(recordType = 01, recordType != 02, scaleScore) >= 2',
  ...recordRules.flatMap(({ cases }) => cases.flatMap(({ when, must }) => [when, must])),
];

const expressions = sources.map((source) => {
  const { root } = check(layout, source);
  return {
    source,
    implied: implications(root),
    undecided: toFunction(new Compiler(layout).condition(root)),
    decided: new Map<number, (row: ReturnType<typeof read>) => boolean>(),
    root,
  };
});

test('what is decided by the record type is what the record itself would say', () => {
  fc.assert(
    fc.property(arbitraryRecord(layout), (values) => {
      const row = read(values);
      const recordType = Math.max(0, row.values[layout.recordType.index]);
      for (const { source, root, undecided, decided } of expressions) {
        const condition =
          decided.get(recordType) ?? toFunction(new Compiler(layout, recordType).condition(root));
        decided.set(recordType, condition);
        if (condition(row) !== undecided(row)) expect.fail(`${source} of ${JSON.stringify(values)}`);
      }
    }),
    { numRuns: 1000 },
  );
});

test('where a condition holds, so does what it implies', () => {
  fc.assert(
    fc.property(arbitraryRecord(layout), (values) => {
      const row = read(values);
      for (const { source, implied, undecided } of expressions) {
        if (!undecided(row) || implied.every((implication) => isSo(row, implication))) continue;
        expect.fail(`${source} of ${JSON.stringify(values)}`);
      }
    }),
    { numRuns: 1000 },
  );
});

test('some condition implies a field, and some record meets it', () => {
  expect(expressions.filter(({ implied }) => implied.length > 0).length).toBeGreaterThan(20);
  const row = read(Object.entries({ recordType: '01', scaleScore: '2500' }));
  expect(expressions.some(({ implied, undecided }) => implied.length > 0 && undecided(row))).toBe(true);
});

function isSo(row: Row, { field, symbols }: Implication): boolean {
  const value = row.values[field.index];
  return value !== BLANK && (symbols === undefined || symbols.has(value));
}

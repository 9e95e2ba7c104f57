import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Compiler } from '../src/expression/index.js';
import { valueReader } from '../src/extract/from-values.js';
import { loadLayout } from '../src/layout/catalog.js';
import { bindRules } from '../src/rules/bind.js';
import { recordRules } from '../src/rules/record/index.js';
import { arbitraryRecord } from './support/arbitrary-record.js';
import { briefly, judge } from './support/judge.js';
import { extractOf } from './support/sound-record.js';

const layout = loadLayout('2016-17');
const rules = bindRules(layout, recordRules);
const read = valueReader(layout);
const compiler = new Compiler(layout);

/** What the record rules say of a record by itself, in no particular order. */
function saidOf(values: Iterable<readonly [string, string]>, record: number): string[] {
  const row = read(values);
  return rules
    .casesFor(Math.max(0, row.values[layout.recordType.index]))
    .filter(({ breach, isMute }) => compiler.condition(breach)(row) && !isMute(row))
    .map(({ rule, explain }) => `${record} ${rule.id} ${explain(row).field?.key ?? '-'}`);
}

test('in a file of either form each record is judged as it is by itself', async () => {
  const records = fc.array(arbitraryRecord(layout), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(records, fc.constantFrom('caret', 'fixed-width'), async (list, form) => {
      const endOfRecord: [string, string] = ['endOfRecord', 'ZZ'];
      const whole = list.map((values) => [...values, endOfRecord]);
      const bytes = extractOf(
        whole.map((values) => Object.fromEntries(values)),
        form,
      );
      const result = await judge(bytes, { only: ['record/'], layout });
      const said = whole.flatMap((values, index) => saidOf(values, index + 1));
      expect(briefly(result).sort()).toEqual(said.sort());
    }),
    { numRuns: 80 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Compiler, ConditionSet, check, specialize } from '../src/expression/index.js';
import { valueReader } from '../src/extract/from-values.js';
import { loadLayout } from '../src/layout/catalog.js';
import { scaleScoreRanges } from '../src/layout/layout.js';
import { bindRules, statedCases } from '../src/rules/bind.js';
import { dataRules } from '../src/rules/index.js';
import { arbitraryRecord } from './support/arbitrary-record.js';

const layout = loadLayout('2016-17');
const read = valueReader(layout);
const compiler = new Compiler(layout);

const sources = [
  'recordType = 01 or not recordType = 02',
  'recordType != 01 and (recordType in (02, 03) or scaleScore)',
  'recordType not in (01, 02)',
  'not (recordType in (01, 08) and not scaleScore)',
  'recordType < 03',
  'recordType = calpadsGrade',
  '03 = recordType',
  'count(recordType = 01, recordType != 02, scaleScore) >= 2',
  'scaleScore != sem',
  'scaleScore not between sem and errorBandMax + 1',
  'scaleScore in (2500, 2432, 300)',
  'scaleScore - sem not in (2400)',
  'gradeAssessed between 03 and 08',
  'rawScore1 = NS or rawScore1 < 12',
  "lastName like 'A*' or ssid = 1000000001",
  'testedDistrictName1 = testedDistrictName2',
  'calpadsGrade = gradeAssessed',
  'calpadsGrade != gradeAssessed',
  'age(dateOfBirth, ageReference) >= 9',
  'dateOfBirth < ageReference',
  'all(claim1Level, claim2Level) and any(prior*)',
  ...dataRules
    .filter((rule) => bindRules(layout, [rule]).notRun.length === 0)
    .flatMap((rule) => statedCases(layout, rule).flatMap(({ when, must }) => [when, must])),
];

const roots = sources.map((source) => check(layout, source, { absence: 'blank' }).root);
const closures = roots.map((root) => compiler.condition(root));

/** A test of what a second way to judge a condition says, against the closures. */
function agrees(says: (values: readonly [string, string][]) => readonly boolean[]): void {
  fc.assert(
    fc.property(arbitraryRecord(layout), (values) => {
      const expected = closures.map((holds) => holds(read(values)));
      for (const [place, said] of says(values).entries()) {
        if (said !== expected[place]) expect.fail(`${sources[place]} of ${JSON.stringify(values)}`);
      }
    }),
    { numRuns: 500 },
  );
}

test('what is decided by the record type is what the record itself would say', () => {
  const decided = new Map<number, typeof closures>();
  agrees((values) => {
    const row = read(values);
    const recordType = Math.max(0, row.values[layout.recordType.index]);
    const conditions =
      decided.get(recordType) ??
      roots.map((root) => compiler.condition(specialize(root, layout.recordType, recordType)));
    decided.set(recordType, conditions);
    return conditions.map((holds) => holds(row));
  });
});

test('WebAssembly says what the closures say', () => {
  const set = new ConditionSet(layout, roots);
  agrees((values) => {
    const held = new Set(set.held.subarray(0, set.evaluate(read(values))));
    return roots.map((_, place) => held.has(place));
  });
});

test('scores at the edges of all levels, in WebAssembly and by closures', () => {
  const edges = [
    ...[1, 2, 3, 4].map((level) => `level(recordType, gradeAssessed, scaleScore) = ${level}`),
    'scaleScore between lowestScore(recordType, gradeAssessed) and highestScore(recordType, gradeAssessed)',
    'scaleScore - lowestScore(recordType, gradeAssessed) > 300',
  ].map((source) => check(layout, source).root);
  const set = new ConditionSet(layout, edges);
  const byClosure = edges.map((root) => compiler.condition(root));
  const levelsMet = new Set<number>();
  for (const { recordType, grade, levels } of scaleScoreRanges(layout)) {
    for (const score of levels.flatMap(({ min, max }) => [min - 1, min, max, max + 1])) {
      const row = read(Object.entries({ recordType, gradeAssessed: grade, scaleScore: String(score) }));
      const held = [...set.held.subarray(0, set.evaluate(row))];
      expect(held).toEqual([...byClosure.keys()].filter((place) => byClosure[place](row)));
      for (const place of held) levelsMet.add(place);
    }
  }
  expect(levelsMet.size).toBe(edges.length);
});

test('the records meet most conditions and fail most conditions', () => {
  const met = new Set<number>();
  const failed = new Set<number>();
  fc.assert(
    fc.property(arbitraryRecord(layout), (values) => {
      const row = read(values);
      for (const [place, holds] of closures.entries()) (holds(row) ? met : failed).add(place);
    }),
    { numRuns: 500 },
  );
  expect(met.size).toBeGreaterThan(0.7 * closures.length);
  expect(failed.size).toBeGreaterThan(0.7 * closures.length);
});

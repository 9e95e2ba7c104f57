import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../test/support/layout.js';
import { Compiler } from '../expression/index.js';
import { valueReader } from '../extract/from-values.js';
import { symbolsOf } from '../extract/symbols.js';
import { loadLayout, publishedLayouts } from '../layout/catalog.js';
import { bindRules } from './bind.js';
import { recordRules } from './record/index.js';
import { type RecordRule, type RuleCase, recordRule } from './rule.js';

const layout = layoutOf(
  [
    { key: 'grade', kind: 'code', length: 2, codes: { '03': '', '11': '' } },
    { key: 'score', kind: 'integer', length: 4 },
    { key: 'other', kind: 'integer', length: 4, appliesTo: ['02'] },
    { key: 'ssid', kind: 'digits', length: 9, required: true },
  ],
  { rules: [{ id: 'score-with-grade', fields: [2, 3], text: 'Together.', severity: 'error' }] },
);

function ruleOf(cases: readonly RuleCase[], facts?: readonly string[]): RecordRule {
  const description = {
    id: 'record/test',
    title: '',
    severity: 'error',
    why: '',
    fix: '',
    source: '',
  } as const;
  const breakage = { where: 'score', set: {} };
  return recordRule({ ...description, cases, breakage, ...(facts === undefined ? {} : { facts }) });
}

/** The field at which each failing case points, for a record of type 01 unless said otherwise. */
function failing(
  cases: readonly RuleCase[],
  values: Readonly<Record<string, string>>,
): (string | undefined)[] {
  const { casesFor } = bindRules(layout, [ruleOf(cases)]);
  const row = valueReader(layout)(Object.entries({ recordType: '01', ssid: '1', ...values }));
  const recordType = Math.max(0, row.values[layout.recordType.index]);
  return casesFor(recordType)
    .filter(({ breach, isMute }) => new Compiler(layout).condition(breach)(row) && !isMute(row))
    .map(({ explain }) => explain(row).field?.key);
}

describe('whether a rule runs', () => {
  test.each<[string, RecordRule, runs: boolean]>([
    ['it has its keys', ruleOf([{ when: 'score', must: 'grade' }]), true],
    ['the layout states its fact', ruleOf([{ when: 'score', must: 'grade' }], ['score-with-grade']), true],
    [
      'the layout states one of its facts',
      ruleOf([{ when: 'score', must: 'grade' }], ['other', 'score-with-grade']),
      true,
    ],
    ['the layout does not state its fact', ruleOf([{ when: 'score', must: 'grade' }], ['other']), false],
    ['a key of `when` is missing', ruleOf([{ when: 'level', must: 'grade' }]), false],
    ['a key of `must` is missing', ruleOf([{ when: 'score', must: 'level' }]), false],
    [
      'a key of one case is missing',
      ruleOf([
        { when: 'level', must: 'grade' },
        { when: 'score', must: 'grade' },
      ]),
      true,
    ],
    [
      'keys of all cases are missing',
      ruleOf([
        { when: 'level', must: 'grade' },
        { when: 'score', must: 'level' },
      ]),
      false,
    ],
    [
      '`when` asks for the absence of a missing key',
      ruleOf([{ when: 'score and not level', must: 'grade' }]),
      true,
    ],
    ['`when` asks for one key or a missing one', ruleOf([{ when: 'score or level', must: 'grade' }]), true],
    ['`must` cannot be broken without its key', ruleOf([{ when: 'score', must: 'level != 1' }]), false],
    ['a part of `must` needs a missing key', ruleOf([{ when: 'score', must: 'grade and level' }]), false],
    ['a code is not listed', ruleOf([{ when: 'score', must: 'grade = 04' }]), false],
    ['one code of a list is not listed', ruleOf([{ when: 'score', must: 'grade in (03, 04)' }]), true],
    ['what it says cannot be compared', ruleOf([{ when: 'score = ssid', must: 'grade' }]), false],
  ])('%s', (_, rule, runs) => {
    const { casesFor, notRun } = bindRules(layout, [rule]);
    expect(notRun.map((entry) => entry.rule)).toEqual(runs ? [] : [rule.id]);
    expect(notRun.every(({ reason }) => reason.length > 0)).toBe(true);
    expect(casesFor(symbolsOf(layout).of('01')).length > 0).toBe(runs);
  });

  test('every rule runs in some layout', () => {
    const run = publishedLayouts().flatMap((id) => {
      const notRun = new Set(bindRules(loadLayout(id), recordRules).notRun.map(({ rule }) => rule));
      return recordRules.filter((rule) => !notRun.has(rule.id));
    });
    expect(recordRules.filter((rule) => !run.includes(rule)).map(({ id }) => id)).toEqual([]);
  });

  test('every case of a rule runs in some layout that states its facts', () => {
    const silent = recordRules.flatMap((rule) =>
      rule.cases.filter((ruleCase) =>
        publishedLayouts().every(
          (id) => bindRules(loadLayout(id), [{ ...rule, cases: [ruleCase] }]).notRun.length > 0,
        ),
      ),
    );
    expect(silent).toEqual([]);
  });
});

test('a case is left out where the record type alone decides', () => {
  const { casesFor } = bindRules(layout, [
    ruleOf([
      { when: 'recordType = 01 and score', must: 'grade' },
      { when: 'score', must: 'recordType != 02' },
      { when: 'score', must: 'grade' },
    ]),
  ]);
  const symbols = symbolsOf(layout);
  const counts = ['01', '02', 'unlisted'].map((recordType) => casesFor(symbols.of(recordType)).length);
  expect(counts).toEqual([2, 2, 1]);
});

describe('the field at which a finding points', () => {
  const parts = 'grade = 11 and score >= 100 and recordType';
  test.each<[RuleCase, values: Record<string, string>, fields: (string | undefined)[]]>([
    [{ when: 'score', must: 'grade' }, { score: '1' }, ['grade']],
    [{ when: 'score', must: 'grade' }, { score: '1', grade: '03' }, []],
    [{ when: 'score', must: 'grade' }, {}, []],
    [{ when: 'score', must: parts }, { score: '1', grade: '03' }, ['grade']],
    [{ when: 'score', must: parts }, { score: '1', grade: '11' }, ['score']],
    [{ when: 'score', must: parts, field: 'ssid' }, { score: '1', grade: '11' }, ['ssid']],
    [{ when: 'score', must: 'recordType = 02' }, { score: '1' }, ['recordType']],
    [{ when: 'recordType', must: 'score or grade' }, {}, ['score']],
  ])('%j of %j', (ruleCase, values, fields) => {
    expect(failing([ruleCase], values)).toEqual(fields);
  });
});

describe('nothing is said where a value that is compared is at fault by itself', () => {
  test.each<[RuleCase, values: Record<string, string>, speaks: boolean]>([
    [{ when: 'score', must: 'grade = 11' }, { score: '1', grade: '99' }, false],
    [{ when: 'score', must: 'grade = 11' }, { score: '1', grade: '3' }, true],
    [{ when: 'score', must: 'grade = 11' }, { score: '1' }, true],
    [{ when: 'score != 5', must: 'grade = 11' }, { score: 'x', grade: '03' }, false],
    [{ when: 'score', must: 'grade = 11' }, { score: 'x', grade: '03' }, true],
    [{ when: 'score', must: 'grade' }, { score: 'x' }, true],
    [{ when: 'score', must: 'other = 1' }, { score: '1', other: '2' }, false],
    [{ when: 'score', must: 'ssid = 2' }, { score: '1', ssid: '' }, false],
    [{ when: 'score', must: 'ssid = 2' }, { score: '1', ssid: '3' }, true],
  ])('%j of %j', (ruleCase, values, speaks) => {
    expect(failing([ruleCase], values).length > 0).toBe(speaks);
  });
});

import { describe, expect, test } from 'vitest';
import { fieldFaults } from '../extract/faults.js';
import { catalogue, findRule, ourRules } from './index.js';

test('every id stands once and explains itself', () => {
  const ids = catalogue.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^(structure|field|resave|record|snapshot|file)\/[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('every rule says what it is about, why, and what to do', () => {
  for (const rule of catalogue) {
    for (const text of [rule.title, rule.why, rule.fix, rule.source])
      expect(text.trim(), rule.id).not.toBe('');
    expect(rule.title, rule.id).not.toMatch(/\.$/);
  }
});

test('every fault of a field is a rule', () => {
  for (const fault of fieldFaults) expect(findRule(fault).id).toBe(fault);
});

describe('ids that a user gives', () => {
  const idsOf = (group: string) => catalogue.map(({ id }) => id).filter((id) => id.startsWith(group));
  test.each<[string[], string[]]>([
    [[], []],
    [['field/code'], ['field/code']],
    [['field/'], idsOf('field/')],
    [
      ['field/', 'field/code', 'record/score-range'],
      [...idsOf('field/'), 'record/score-range'],
    ],
  ])('%j', (list, ids) => {
    expect([...ourRules.expand(list)]).toEqual(ids);
  });

  test.each<[string, nearest: string | undefined]>([
    ['field/cod', 'field/code'],
    ['record/levle-from-score', 'record/level-from-score'],
    ['level-from-score', 'record/level-from-score'],
    ['fields/', undefined],
    ['field', undefined],
    ['no such rule', undefined],
    ['', undefined],
  ])('%j is none', (id, nearest) => {
    for (const action of [() => findRule(id), () => ourRules.expand(['field/code', id])]) {
      const next = expect.stringContaining(nearest ?? 'caaspp rules');
      expect(action).toThrow(expect.objectContaining({ name: 'InputError', code: 'unknown-rule', next }));
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { Row } from '../src/extract/row.js';
import { loadLayout } from '../src/layout/catalog.js';
import { judgeRecord } from '../src/rules/judge.js';
import type { RecordRule } from '../src/rules/rule.js';

/** Field key → value as it stands in a file; fields that are not named are blank. */
export type Values = Readonly<Record<string, string>>;

/** Parts of records on both sides of a rule. */
export interface RuleTable {
  /** Name of the layout in which the records stand; 2016-17 unless another is named. */
  readonly layout?: string;
  readonly broken: readonly Values[];
  readonly holds?: readonly Values[];
  /** Records of which the rule says nothing. */
  readonly silent: readonly Values[];
}

/**
 * Judges the records of a table for each rule, and asks for a table with both sides for every rule.
 * @param derive Fills derived fields.
 */
export function testRuleTables(
  rules: readonly RecordRule[],
  tables: Readonly<Record<string, RuleTable>>,
  derive?: (row: Row) => void,
): void {
  it('has a table for each rule and no other', () => {
    expect(Object.keys(tables).sort()).toEqual(rules.map((rule) => rule.id).sort());
  });
  for (const rule of rules) {
    const { layout: name = '2016-17', holds = [], broken = [], silent = [] } = tables[rule.id] ?? {};
    describe(rule.id, () => {
      const layout = loadLayout(name);
      it('has records on both sides', () => {
        expect(holds.length + silent.length).toBeGreaterThan(0);
        expect(broken.length).toBeGreaterThan(0);
      });
      it.each(holds.map(named))('holds: %s', (_, values) => {
        expect(judgeRecord(layout, rule, values, derive)).toBe('holds');
      });
      it.each(broken.map(named))('broken: %s', (_, values) => {
        expect(judgeRecord(layout, rule, values, derive)).toBe('broken');
      });
      it.each(silent.map(named))('says nothing: %s', (_, values) => {
        expect(judgeRecord(layout, rule, values, derive)).toBe('not-applicable');
      });
    });
  }
}

/** A record without each of some fields by turns. */
export function withoutEach(record: Values, keys: readonly string[]): Values[] {
  return keys.map((key) => ({ ...record, [key]: '' }));
}

/** The same value in each of some fields. */
export function alike(keys: readonly string[], value: string): Values {
  return Object.fromEntries(keys.map((key) => [key, value]));
}

function named(values: Values): [string, Values] {
  return [JSON.stringify(values), values];
}

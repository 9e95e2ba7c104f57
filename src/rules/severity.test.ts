import { describe, expect, test } from 'vitest';
import { type FieldPart, layoutOf } from '../../test/support/layout.js';
import type { Basis, Severity } from '../layout/schema.js';
import type { RuleDescription } from './rule.js';
import { severityOf } from './severity.js';

const parts: readonly FieldPart[] = [
  { key: 'grade', kind: 'text', length: 2 },
  { key: 'score', kind: 'text', length: 4 },
];

/** A layout that says something about field 2 (an error) and about field 3 (a warning). */
function layoutWith(basis: Basis) {
  return layoutOf(parts, {
    basis,
    rules: [
      { id: 'of-grade', fields: [2], text: 'x', severity: 'error' },
      { id: 'of-score', fields: [1, 3], text: 'x', severity: 'warning' },
    ],
  });
}

function ruleOf(severity: Severity, facts?: readonly string[]): RuleDescription {
  const description = { id: 'record/test', title: '', severity, why: '', fix: '', source: '' };
  return facts === undefined ? description : { ...description, facts };
}

describe('of a rule', () => {
  test.each<[Severity, facts: string[] | undefined, Severity]>([
    ['error', undefined, 'error'],
    ['warning', undefined, 'warning'],
    ['error', ['of-another-year'], 'error'],
    ['error', ['of-score'], 'warning'],
    ['warning', ['of-grade'], 'error'],
    ['warning', ['of-score', 'of-grade'], 'error'],
    ['warning', ['of-another-year', 'of-grade'], 'error'],
  ])('%s in the catalogue, facts %j: %s', (severity, facts, expected) => {
    expect(severityOf(layoutWith('official'), ruleOf(severity, facts))).toBe(expected);
    expect(severityOf(layoutWith('reconstructed'), ruleOf(severity, facts))).toBe('warning');
  });
});

test('of the structure of a file, a reconstructed layout is as sure as another', () => {
  const rule = { ...ruleOf('error'), id: 'structure/columns' };
  expect(severityOf(layoutWith('reconstructed'), rule)).toBe('error');
});

test.each<[key: string, Severity]>([
  ['grade', 'error'],
  ['score', 'warning'],
])('of a rule about one field, only what is said of that field counts: %s', (key, expected) => {
  const layout = layoutWith('official');
  const rule = ruleOf(expected === 'error' ? 'warning' : 'error', ['of-grade', 'of-score']);
  expect(severityOf(layout, rule, layout.fieldByKey.get(key))).toBe(expected);
});

test('of a rule about one field of which nothing is said, the catalogue decides', () => {
  const layout = layoutWith('official');
  expect(severityOf(layout, ruleOf('warning', ['of-grade']), layout.fieldByKey.get('score'))).toBe('warning');
});

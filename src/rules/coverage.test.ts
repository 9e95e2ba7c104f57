import { describe, expect, it } from 'vitest';
import { loadLayout } from '../layout/catalog.js';
import { bindRules } from './bind.js';
import { factsCheckedElsewhere, factsNotCheckable } from './coverage.js';
import { fieldRules } from './field.js';
import { fileRules } from './file/index.js';
import { recordRules } from './record/index.js';
import type { RuleDescription } from './rule.js';
import { structureRules } from './structure.js';

const layout = loadLayout('2016-17');
const stated = recordRules.flatMap((rule) => rule.facts ?? []);
const otherRules: readonly RuleDescription[] = [...structureRules, ...fieldRules, ...fileRules];

describe('the facts of 2016–17', () => {
  const violable = [...layout.facts.keys()].filter((id) => !id.startsWith('info-'));

  it.each(violable)('%s is checked in exactly one place', (id) => {
    const places = [...stated, ...Object.keys(factsCheckedElsewhere), ...Object.keys(factsNotCheckable)];
    expect(places.filter((place) => place === id)).toEqual([id]);
  });

  it('are all known that rules and coverage name', () => {
    const named = [...stated, ...Object.keys(factsCheckedElsewhere), ...Object.keys(factsNotCheckable)];
    expect(named.filter((id) => !layout.facts.has(id))).toEqual([]);
  });

  it.each(Object.entries(factsCheckedElsewhere))('%s is named by %s', (fact, rule) => {
    expect(otherRules.find(({ id }) => id === rule)?.facts).toContain(fact);
  });
});

describe('record rules', () => {
  it('all run in the layout that states their facts', () => {
    expect(bindRules(layout, recordRules).notRun).toEqual([]);
  });

  it('have ids of their own', () => {
    const ids = recordRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(recordRules.map((rule) => [rule.id, rule] as const))('%s is as severe as its facts', (_, rule) => {
    const severities = (rule.facts ?? []).map((id) => layout.facts.get(id)?.severity);
    expect(severities.length).toBeGreaterThan(0);
    expect(new Set(severities)).toEqual(new Set([rule.severity]));
  });
});

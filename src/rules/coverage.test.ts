import { describe, expect, it } from 'vitest';
import { check } from '../expression/index.js';
import { exportDictionaries, loadLayout, publishedLayouts } from '../layout/catalog.js';
import type { Layout } from '../layout/layout.js';
import type { LayoutFact } from '../layout/schema.js';
import { bindRules } from './bind.js';
import { factsNotChecked, factsOfEveryLayout } from './coverage.js';
import { fieldRules } from './field.js';
import { fileRules } from './file/index.js';
import { dataRules } from './index.js';
import { recordRules } from './record/index.js';
import type { RecordRule, RuleDescription } from './rule.js';
import { structureRules } from './structure.js';

const layouts = publishedLayouts()
  .filter((id) => id.startsWith('caaspp-'))
  .map(loadLayout);
const otherRules: readonly RuleDescription[] = [...structureRules, ...fieldRules, ...fileRules];
const fileChecks = new Set<string>([...structureRules, ...fileRules].map(({ id }) => id));

describe.each(layouts.map((layout) => [layout.id, layout] as const))('%s', (_, layout) => {
  const facts = [...layout.facts.values()].filter(({ id }) => !id.startsWith('info-'));
  const notRun = new Set(bindRules(layout, dataRules).notRun.map(({ rule }) => rule));

  it.each(facts.map((fact) => [fact.id, fact] as const))('%s is checked', (id, fact) => {
    const places = [
      ...recordRules.filter(
        (rule) => rule.facts?.includes(id) && !notRun.has(rule.id) && reads(layout, rule, fact),
      ),
      ...otherRules.filter((rule) => rule.facts?.includes(id) && restricts(layout, rule, fact)),
    ].map((rule) => rule.id);
    const elsewhere = [factsOfEveryLayout[id], factsNotChecked[id]].filter((place) => place !== undefined);
    expect([...places, ...elsewhere]).not.toEqual([]);
  });
});

/** Whether a case of the rule that runs in the layout reads a field of the fact. */
function reads(layout: Layout, rule: RecordRule, fact: LayoutFact): boolean {
  const numbers = rule.cases
    .filter(({ facts = rule.facts ?? [] }) => facts.some((id) => layout.facts.has(id)))
    .flatMap(({ when, must }) => [when, must].map((source) => check(layout, source, { absence: 'blank' })))
    .flatMap(({ compared, tested }) => [...compared, ...tested])
    .map(({ number }) => number);
  return fact.fields.some((number) => numbers.includes(number));
}

/** Whether a field of the fact has what the check of a field goes by. */
function restricts(layout: Layout, { id }: RuleDescription, fact: LayoutFact): boolean {
  if (fileChecks.has(id)) return true;
  return layout.fields
    .filter(({ number }) => fact.fields.includes(number))
    .some((field) => {
      switch (id) {
        case 'field/not-applicable':
          return field.appliesTo !== undefined || field.kind === 'filler';
        case 'field/code-for-record-type':
          return field.codesByRecordType.size > 0;
        case 'field/ruled-out':
          return field.ruledOut.size > 0;
        case 'field/range':
          return field.min !== undefined || field.max !== undefined;
        case 'field/required':
          return field.required;
        default:
          return id === `field/${field.kind}`;
      }
    });
}

describe('the facts that rules name', () => {
  const known = new Set(
    [...publishedLayouts(), ...exportDictionaries()].flatMap((id) => [...loadLayout(id).facts.keys()]),
  );

  it.each([...recordRules, ...otherRules].map((rule) => [rule.id, rule] as const))(
    'of %s stand in a layout',
    (_, rule) => {
      expect((rule.facts ?? []).filter((id) => !known.has(id))).toEqual([]);
    },
  );

  it('are left out where nothing checks them', () => {
    const ids = [...Object.keys(factsNotChecked), ...Object.keys(factsOfEveryLayout)];
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('record rules', () => {
  it.each(recordRules.map((rule) => [rule.id, rule] as const))('%s is as severe as its facts', (_, rule) => {
    const official = layouts.filter((layout) => layout.basis === 'official');
    const severities = official.flatMap((layout) =>
      (rule.facts ?? []).flatMap((id) => layout.facts.get(id)?.severity ?? []),
    );
    if (severities.length > 0) expect(severities).toContain(rule.severity);
    else expect(rule.severity).toBe('warning');
  });

  it('have cases whose facts are those of the rule', () => {
    const strange = recordRules.filter(({ cases, facts = [] }) =>
      cases.some((ruleCase) => ruleCase.facts?.some((id) => !facts.includes(id))),
    );
    expect(strange.map(({ id }) => id)).toEqual([]);
  });
});

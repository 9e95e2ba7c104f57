import { describe, expect, it } from 'vitest';
import { loadLayout, publishedLayouts } from '../../../layout/catalog.js';
import { bindRules } from '../../bind.js';
import { catalogue, dataRules } from '../../index.js';
import { elpacFactsCheckedElsewhere, elpacFactsNotCheckable } from './coverage.js';
import { elpacRules } from './index.js';

const layouts = publishedLayouts()
  .filter((id) => id.startsWith('elpac-'))
  .map((id) => loadLayout(id));

/** Facts that checks of fields and files name. */
const otherFacts = catalogue
  .filter(({ id }) => !dataRules.some((rule) => rule.id === id))
  .flatMap(({ facts }) => facts ?? []);

/** Facts of rules that run in a layout. */
function checkedFacts(layout: (typeof layouts)[number]): string[] {
  const idle = new Set(bindRules(layout, dataRules).notRun.map(({ rule }) => rule));
  return dataRules.filter(({ id }) => !idle.has(id)).flatMap(({ facts }) => facts ?? []);
}

describe.each(layouts.map((layout) => [layout.id, layout] as const))('the facts of %s', (_, layout) => {
  const violable = [...layout.facts.keys()].filter((id) => !id.startsWith('info-'));

  it('are each checked by something that runs, or stand in the list of those that cannot be', () => {
    const places = [
      ...checkedFacts(layout),
      ...new Set([...otherFacts, ...Object.keys(elpacFactsCheckedElsewhere)]),
      ...Object.keys(elpacFactsNotCheckable),
    ];
    const wrong = violable.filter((id) => places.filter((place) => place === id).length !== 1);
    expect(wrong).toEqual([]);
  });
});

describe('the rules of the ELPAC', () => {
  it.each(elpacRules.map((rule) => [rule.id, rule] as const))('%s runs in a layout', (_, rule) => {
    const running = layouts.filter((layout) => bindRules(layout, [rule]).notRun.length === 0);
    expect(running.length).toBeGreaterThan(0);
  });

  it('and the lists name known facts and checks only', () => {
    const known = new Set(layouts.flatMap((layout) => [...layout.facts.keys()]));
    const named = [
      ...elpacRules.flatMap(({ facts }) => facts ?? []),
      ...Object.keys(elpacFactsCheckedElsewhere),
      ...Object.keys(elpacFactsNotCheckable),
    ];
    expect(named.filter((fact) => !known.has(fact))).toEqual([]);
    const ids = new Set(catalogue.map(({ id }) => id));
    expect(Object.values(elpacFactsCheckedElsewhere).filter((id) => !ids.has(id))).toEqual([]);
  });
});

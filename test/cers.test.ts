import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openExtractStream } from '../src/extract/open/index.js';
import { writeExtract } from '../src/extract/write.js';
import { breakerOf } from '../src/generate/break/broken.js';
import { generateBroken, generateRecords } from '../src/generate/index.js';
import { exportDictionaries, loadLayout } from '../src/layout/catalog.js';
import { checkLayout } from '../src/layout/check.js';
import { bindRules } from '../src/rules/bind.js';
import { catalogue } from '../src/rules/index.js';
import { cersFactsNotChecked } from '../src/rules/record/cers/coverage.js';
import { cersRules } from '../src/rules/record/cers/index.js';
import { validateExtract } from '../src/validate/index.js';

/** Broken in columns that exports do not have, or so that the file is none. */
const notInExports = ['structure/layout', 'structure/mixed-encoding', 'field/length'];

const layouts = exportDictionaries().map(loadLayout);

async function judge(chunks: Iterable<Uint8Array>) {
  return validateExtract(await openExtractStream(Readable.from(chunks)));
}

describe.each(layouts.map((layout) => [layout.id, layout] as const))('an export of %s', (id, layout) => {
  it('has a sound document', () => {
    expect(checkLayout(layout.document)).toEqual([]);
  });

  it.each([1, 2, 3])('of seed %i is recognised and breaks no rule', async (seed) => {
    const records = generateRecords(layout, { records: 300, seed });
    const result = await judge(writeExtract(layout, 'caret', records));
    expect(result).toMatchObject({ form: 'comma', records: 300, layout: { id, basis: layout.basis } });
    expect(result.totals).toEqual([]);
  });

  const running = cersRules.filter((rule) => bindRules(layout, [rule]).notRun.length === 0);

  it.each(running.map((rule) => [rule.id]))('that breaks %s breaks no other rule', async (rule) => {
    const { totals } = await judge(generateBroken(layout, rule, { records: 300, seed: 4, form: 'caret' }));
    expect([...new Set(totals.map((total) => total.rule))]).toEqual([rule]);
  });

  const others = catalogue.filter(
    (rule) => /^(structure|file)\//.test(rule.id) && !notInExports.includes(rule.id),
  );
  const breakable = others.filter((rule) => breakerOf(layout, rule.id)?.forms.includes('caret'));

  it.each(breakable.map((rule) => [rule.id]))('that breaks %s shows it', async (rule) => {
    const { totals } = await judge(generateBroken(layout, rule, { records: 300, seed: 4, form: 'caret' }));
    expect(totals.map((total) => total.rule)).toContain(rule);
  });

  it('has each fact checked, or in the list of those that cannot be', () => {
    const checked = new Set([
      ...running.flatMap(({ facts }) => facts ?? []),
      ...catalogue.filter((rule) => rule.id.startsWith('file/')).flatMap(({ facts }) => facts ?? []),
      ...Object.keys(cersFactsNotChecked),
    ]);
    const facts = [...layout.facts.keys()].filter((fact) => !fact.startsWith('info-'));
    expect(facts.filter((fact) => !checked.has(fact))).toEqual([]);
  });
});

it('the lists name known facts only', () => {
  const known = new Set(layouts.flatMap((layout) => [...layout.facts.keys()]));
  const named = [...cersRules.flatMap(({ facts }) => facts ?? []), ...Object.keys(cersFactsNotChecked)];
  expect(named.filter((fact) => !known.has(fact))).toEqual([]);
});

import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openExtractStream } from '../src/extract/open/index.js';
import { writeExtract } from '../src/extract/write.js';
import { generateBroken, generateRecords } from '../src/generate/index.js';
import { exportDictionaries, loadLayout } from '../src/layout/catalog.js';
import { checkLayout } from '../src/layout/check.js';
import { bindRules } from '../src/rules/bind.js';
import { catalogue } from '../src/rules/index.js';
import { cersFactsNotChecked } from '../src/rules/record/cers/coverage.js';
import { cersRules } from '../src/rules/record/cers/index.js';
import { validateExtract } from '../src/validate/index.js';

/** Rules that no generated export breaks alone, by layout and id, and why. */
const unshown: readonly (readonly [layout: RegExp, rule: RegExp, reason: string])[] = [
  [/./, /^structure\/layout$/, 'columns are composed, so a file without most of them is still an export'],
  [/./, /^structure\/(record-length|end-of-record)$|^resave\/trimmed-record$/, 'there is no fixed width'],
  [/./, /^structure\/mixed-encoding$/, 'it is broken in names of schools where a student was tested'],
  [
    /./,
    /^field\/(not-applicable|ruled-out|filler|code-for-record-type)$/,
    'the layout states nothing of this',
  ],
  [/./, /^field\/length$/, 'no lengths are published'],
  [/./, /^field\/padding$/, 'it is broken in fields that generated exports have blank, or under other codes'],
  [/./, /^field\/date$|^resave\/(date-form|serial-date)$/, 'the only date is left blank by the generator'],
  [/./, /^resave\/exponent$/, 'no identifier has so many digits'],
  [/./, /^resave\/shifted-columns$/, 'most values are text, so that several readings are possible'],
  [/./, /^file\/(?!duplicate-result)/, 'a student has many results, and duplicates are found by result'],
  [/roster/, /^field\/range$/, 'the layout has no ranges'],
  [/roster/, /^resave\/leading-zeros$/, 'no identifier but the SSID has a known length'],
];

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

  const others = catalogue.filter((rule) => /^(structure|field|resave|file)\//.test(rule.id));
  const isUnshown = (rule: string) => unshown.some(([ids, rules]) => ids.test(layout.id) && rules.test(rule));

  it.each(others.filter((rule) => !isUnshown(rule.id)).map((rule) => [rule.id]))(
    'that breaks %s breaks no other rule',
    async (rule) => {
      const { totals } = await judge(generateBroken(layout, rule, { records: 300, seed: 4, form: 'caret' }));
      expect([...new Set(totals.map((total) => total.rule))]).toEqual([rule]);
    },
  );

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

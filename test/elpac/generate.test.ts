import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/extract/format.js';
import { openExtractStream } from '../../src/extract/open/index.js';
import { writeExtract } from '../../src/extract/write.js';
import { breakableForms, generateBroken, generateRecords } from '../../src/generate/index.js';
import { loadLayout, publishedLayouts } from '../../src/layout/catalog.js';
import type { Layout } from '../../src/layout/layout.js';
import { bindRules } from '../../src/rules/bind.js';
import { elpacRules } from '../../src/rules/record/elpac/index.js';
import { validateExtract } from '../../src/validate/index.js';

const layouts = publishedLayouts()
  .filter((id) => id.startsWith('elpac-'))
  .map((id) => loadLayout(id));

const forms: readonly Form[] = ['caret', 'fixed-width'];

/** Rules with findings. */
async function brokenRules(layout: Layout, chunks: Iterable<Uint8Array>): Promise<string[]> {
  const { totals } = await validateExtract(await openExtractStream(Readable.from(chunks)), { layout });
  return [...new Set(totals.map(({ rule }) => rule))];
}

describe.each(layouts.map((layout) => [layout.id, layout] as const))('an extract of %s', (_, layout) => {
  it.each([1, 2, 3].flatMap((seed) => forms.map((form) => [seed, form] as const)))(
    'of seed %i in the form %s breaks no rule',
    async (seed, form) => {
      const records = generateRecords(layout, { records: 300, seed });
      expect(await brokenRules(layout, writeExtract(layout, form, records))).toEqual([]);
    },
  );

  const running = elpacRules.filter((rule) => bindRules(layout, [rule]).notRun.length === 0);

  it.each(running.map(({ id }) => [id]))('that breaks %s breaks no other rule', async (id) => {
    expect(breakableForms(layout, id)).toEqual(expect.arrayContaining(['fixed-width']));
    const broken = generateBroken(layout, id, { records: 200, seed: 4, form: 'fixed-width' });
    expect(await brokenRules(layout, broken)).toEqual([id]);
  });
});

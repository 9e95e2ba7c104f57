import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { aggregateExtract } from '../src/aggregate/index.js';
import { InputError } from '../src/errors.js';
import type { Input } from '../src/extract/inputs.js';
import { recogniseExtract } from '../src/extract/recognise.js';
import { writeExtract } from '../src/extract/write.js';
import { generateRecords } from '../src/generate/index.js';
import { loadLayout, publishedLayouts } from '../src/layout/catalog.js';
import { Selection } from '../src/select/index.js';
import { snapshotExtract } from '../src/snapshot/index.js';
import { fileOf } from './support/source.js';

const layouts = publishedLayouts().filter((id) => id.startsWith('caaspp-'));

describe.each(layouts)('an extract of %s', (id) => {
  const layout = loadLayout(id);
  const records = [...generateRecords(layout, { records: 120, seed: 2 })];
  const form = layout.delimiter === null ? 'fixed-width' : 'caret';
  const bytes = Buffer.concat([...writeExtract(layout, form, records)]);

  function input(): Input {
    const source = fileOf(bytes);
    return { source, format: recogniseExtract(source, layout) };
  }

  it('is filtered by record type', async () => {
    const [code] = layout.recordTypes.keys();
    const selection = new Selection([input()], { where: `recordType = ${code}` });
    for await (const _ of selection.bytes());
    const kept = records.filter((record) => record.get('recordType') === code).length;
    expect(selection.tally).toMatchObject({ records: 120, kept, leftOut: 0 });
  });

  it('has its demographic data from somewhere where there are windows', async () => {
    const spring = Number(layout.administration.slice(0, 4)) + 1;
    const extractedOn = layout.dates.get('extractedOn') ?? `${spring}-06-18`;
    const { sources } = await snapshotExtract(fileOf(bytes), { layout, extractedOn });
    const known = sources.snapshot.records + sources.calpads.records;
    // Single tests of the pilot years have no window.
    expect(known > 100).toBe(layout.fieldByKey.has('windowEnd1'));
    expect(known > 0).toBe(layout.fieldByKey.has('windowEnd1'));
  });

  it('adds up, but for what is no part of the year', async () => {
    const counted = aggregateExtract([input()], { by: ['test', 'group'] });
    if (!layout.fieldByKey.has('includeIndicator')) {
      await expect(counted).rejects.toThrow(InputError);
      return;
    }
    const { rows, leftOut } = await counted;
    const all = [...rows].filter((row) => row.group === 1);
    const enrolled = all.reduce((sum, row) => sum + row.counts.enrolled, 0);
    const exempt = records.filter((record) => record.get('includeIndicator') === 'E').length;
    expect(enrolled + exempt + Object.values(leftOut).reduce((sum, count) => sum + count, 0)).toBe(120);
  });
});

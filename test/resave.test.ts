import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openExtract } from '../src/extract/open/index.js';
import { generateRecords } from '../src/generate/index.js';
import { loadLayout, publishedLayouts } from '../src/layout/catalog.js';
import { validateExtract } from '../src/validate/index.js';
import { excelResaved } from './support/excel-resave.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-resave-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const layouts = publishedLayouts()
  .map((id) => loadLayout(id))
  .filter(({ delimiter }) => delimiter !== null);

describe('what Excel made of an extract', () => {
  test.each(layouts.map((layout) => [layout.id, layout] as const))(
    'of %s is told by its causes alone',
    async (id, layout) => {
      const path = join(directory, `${id}.csv`);
      writeFileSync(path, excelResaved(layout, generateRecords(layout, { records: 60, seed: 5 })));
      const source = await openExtract(path);
      const { totals } = await validateExtract(source, { layout });
      await source.close();
      const found = totals.map(({ rule, field, count }) => `${rule} ${field?.key} ${count}`);
      expect(found.filter((finding) => !finding.startsWith('resave/'))).toEqual([]);
      expect(new Set(totals.map(({ rule }) => rule))).toContain('resave/leading-zeros');
    },
  );
});

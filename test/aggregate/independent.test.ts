import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadLayout } from '../../src/layout/catalog.js';
import { independentSql } from './independent-sql.js';
import { aggregateLines, caretOf, measuresIn, numbersBy, query, recordsOf, writeComma } from './support.js';

const layout = loadLayout('2016-17');
const directory = mkdtempSync(join(tmpdir(), 'caaspp-independent-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const by = ['state', 'county', 'district', 'school', 'test', 'grade', 'group'];
const keys = ['cds_code', 'record_type', 'grade', 'group_id'];

it.each([4, 5, 6])(
  'every measure of every group is that of an independent implementation, seed %d',
  async (seed) => {
    const file = join(directory, `${seed}.csv`);
    writeComma(file, layout, recordsOf(layout, seed, 3000));
    const ours = await aggregateLines(caretOf(layout, recordsOf(layout, seed, 3000)), { by });
    const theirs = await query(...independentSql(file));
    const measures = measuresIn(ours);
    expect(new Set(ours.map((line) => line.group_id)).size).toBe(49);
    expect(new Set(ours.map((line) => line.record_type)).size).toBe(7);
    expect(measuresIn(theirs)).toEqual(measures);
    expect(numbersBy(theirs, keys, measures)).toEqual(numbersBy(ours, keys, measures));
  },
);

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AggregateRequest } from '../../src/aggregate/index.js';
import { planAggregate } from '../../src/aggregate/plan.js';
import { aggregateSql, dialects } from '../../src/aggregate/sql/index.js';
import { loadLayout } from '../../src/layout/catalog.js';
import { aggregateLines, caretOf, measuresIn, numbersBy, query, recordsOf, writeComma } from './support.js';

const layout = loadLayout('2016-17');
const directory = mkdtempSync(join(tmpdir(), 'caaspp-sql-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const everything = ['state', 'county', 'district', 'school', 'test', 'grade', 'group'];

const requests: readonly (readonly [string, number, AggregateRequest])[] = [
  ['everything', 1, { by: everything }],
  ['another seed', 2, { by: everything }],
  ['schools alone', 1, { by: ['school', 'test', 'grade'] }],
  ['LEAs, where students were tested', 2, { by: ['district', 'test', 'group'], attribution: 'tested' }],
  ['where they are enrolled', 3, { by: ['school', 'grade'], attribution: 'enrolled' }],
  ['a further field', 1, { by: ['county', 'grade', 'testMode'] }],
];

describe('the SQL that aggregate writes gives the numbers of aggregate', () => {
  it.each(requests)('%s', async (name, seed, request) => {
    const file = join(directory, `${name.replaceAll(' ', '-')}.csv`);
    writeComma(file, layout, recordsOf(layout, seed, 700));
    const ours = await aggregateLines(caretOf(layout, recordsOf(layout, seed, 700)), request);
    const sql = aggregateSql(layout, planAggregate(layout, request), file, dialects.duckdb);
    const [view, select] = sql.split(/;\n/);
    const theirs = await query(view, select);
    const fields = request.by.filter((key) => layout.fieldByKey.has(key));
    const keys = ['cds_code', 'record_type', 'grade', 'group_id', ...fields];
    const measures = measuresIn(ours, fields);
    expect(measures.length).toBeGreaterThan(40);
    const found = numbersBy(theirs, keys, measures);
    expect(ours.length).toBeGreaterThan(20);
    expect([...found.keys()].sort()).toEqual([...numbersBy(ours, keys, measures).keys()].sort());
    expect(found).toEqual(numbersBy(ours, keys, measures));
  });
});

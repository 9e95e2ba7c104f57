import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { extractOf, soundRecord } from '../../test/support/sound-record.js';
import { sourceOf } from '../../test/support/source.js';
import { recogniseExtract } from '../extract/recognise.js';
import { writeExtract } from '../extract/write.js';
import { generateRecords } from '../generate/index.js';
import { loadLayout } from '../layout/catalog.js';
import { convertExtracts } from './index.js';

const layout = loadLayout('2016-17');
const directory = mkdtempSync(join(tmpdir(), 'caaspp-parquet-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Writes an extract as Parquet and asks DuckDB about it. */
async function ask(bytes: Uint8Array, sql: string, labels = false) {
  const source = sourceOf(bytes);
  const path = join(directory, `${crypto.randomUUID()}.parquet`);
  const chunks: Uint8Array[] = [];
  const inputs = [{ source, format: recogniseExtract(source) }];
  for await (const chunk of convertExtracts(inputs, { to: 'parquet', labels })) chunks.push(chunk.slice());
  writeFileSync(path, Buffer.concat(chunks));
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll(sql.replaceAll('$file', `'${path}'`));
  return reader.getRowObjectsJson();
}

test('columns are typed', async () => {
  const rows = await ask(
    extractOf([soundRecord(1)]),
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM $file)`,
  );
  const typeOf = new Map(rows.map(({ name, type }) => [name, type]));
  for (const { key, kind } of layout.fields) {
    expect(typeOf.get(key), key).toBe(
      { integer: 'INTEGER', date: 'DATE', decimal: 'DOUBLE' }[String(kind)] ?? 'VARCHAR',
    );
  }
});

test('values are those of the extract, over several groups of rows', async () => {
  const records = [...generateRecords(layout, { records: 17_000, seed: 5 })];
  const bytes = Buffer.concat([...writeExtract(layout, 'caret', records)]);
  const sum = (key: string) => records.reduce((total, record) => total + Number(record.get(key) || 0), 0);
  const count = (key: string) => records.filter((record) => (record.get(key) ?? '') !== '').length;
  const [row] = await ask(
    bytes,
    `SELECT count(*) AS records, sum(scaleScore) AS scores, count(windowEnd1) AS windows,
       max(windowEnd1) AS latest, count(DISTINCT ssid) AS students, max(lastName) AS lastName FROM $file`,
  );
  const latest = records
    .map((record) => record.get('windowEnd1') ?? '')
    .toSorted()
    .at(-1);
  expect(row).toEqual({
    records: '17000',
    scores: String(sum('scaleScore')),
    windows: String(count('windowEnd1')),
    latest,
    students: String(new Set(records.map((record) => record.get('ssid'))).size),
    lastName: records
      .map((record) => record.get('lastName') ?? '')
      .toSorted()
      .at(-1),
  });
});

test('a code in place of a number has its own column, labels too; blank is null', async () => {
  const bytes = extractOf([
    soundRecord(1, { rawScore1: 'NS' }),
    soundRecord(2, { rawScore1: '7', scaleScore: '' }),
  ]);
  const rows = await ask(
    bytes,
    `SELECT rawScore1, rawScore1Code, scaleScore, recordTypeLabel, dateOfBirth FROM $file ORDER BY uin`,
    true,
  );
  expect(rows).toEqual([
    {
      rawScore1: null,
      rawScore1Code: 'NS',
      scaleScore: 2450,
      recordTypeLabel: 'Smarter Balanced ELA',
      dateOfBirth: '2008-03-04',
    },
    expect.objectContaining({ rawScore1: 7, rawScore1Code: null, scaleScore: null }),
  ]);
});

test('the layout stands in the metadata', async () => {
  const [row] = await ask(
    extractOf([soundRecord(1)]),
    `SELECT decode(value) AS document FROM parquet_kv_metadata($file) WHERE decode(key) = 'caaspp.layout'`,
  );
  expect(JSON.parse(String(row.document))).toEqual(layout.document);
});

test('without a record there is a file with its columns', async () => {
  expect(await ask(extractOf([]), 'SELECT count(*) AS records FROM $file')).toEqual([{ records: '0' }]);
});

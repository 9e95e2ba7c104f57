import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convertExtracts } from '../src/convert/index.js';
import { recogniseExtract } from '../src/extract/recognise.js';
import { dateValue } from '../src/extract/value.js';
import { writeExtract } from '../src/extract/write.js';
import { generateRecords } from '../src/generate/index.js';
import { loadLayout, publishedLayouts } from '../src/layout/catalog.js';
import { exportLayout } from '../src/layout-export/index.js';
import { sourceOf } from './support/source.js';

const layouts = publishedLayouts().map(loadLayout);

/** Generated records as our own converter writes them. */
async function converted(id: string, to: 'jsonl' | 'comma', records = 20): Promise<string> {
  const layout = loadLayout(id);
  const form = layout.recordLength === null ? 'caret' : 'fixed-width';
  const source = sourceOf(
    Buffer.concat([...writeExtract(layout, form, generateRecords(layout, { records, seed: 5 }))]),
  );
  const chunks: string[] = [];
  const input = { source, format: recogniseExtract(source, layout) };
  for await (const chunk of convertExtracts([input], { to })) chunks.push(Buffer.from(chunk).toString());
  return chunks.join('');
}

describe('JSON Schema', () => {
  const formats = { date: (text: string) => !Number.isNaN(dateValue(text)) };

  test.each(layouts.map(({ id }) => id))('%s accepts its own records', async (id) => {
    const validate = new Ajv2020({ formats, strictTypes: false }).compile(
      JSON.parse(exportLayout(loadLayout(id), 'json-schema')),
    );
    for (const line of (await converted(id, 'jsonl')).trimEnd().split('\n')) {
      validate(JSON.parse(line));
      expect(validate.errors).toBeNull();
    }
  });

  describe('2016-17', () => {
    const validate = new Ajv2020({ formats, strictTypes: false }).compile(
      JSON.parse(exportLayout(loadLayout('2016-17'), 'json-schema')),
    );
    let record: Record<string, unknown> = {};
    beforeAll(async () => {
      const lines = (await converted('2016-17', 'jsonl')).trimEnd().split('\n');
      record = lines.map((line) => JSON.parse(line)).find(({ recordType }) => recordType === '01');
    });

    test.each<[string, Record<string, unknown>]>([
      ['an unlisted code', { gender: 'X1' }],
      ['a code of another record type', { claim4Level: '3', recordType: '02' }],
      ['a number as text', { scaleScore: '2450' }],
      ['a date that is none', { dateOfBirth: '2008-02-30' }],
      ['letters among digits', { ssid: '10000000A1' }],
      ['a field that there is not', { color: 'red' }],
      ['a required field that is missing', { uin: undefined }],
    ])('refuses %s', (_, change) => {
      expect(validate(record)).toBe(true);
      expect(validate(JSON.parse(JSON.stringify({ ...record, ...change })))).toBe(false);
    });
  });
});

describe('Table Schema', () => {
  const profile = new URL('./support/table-schema-profile.json', import.meta.url);
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(profile, 'utf8')),
  );

  test.each(layouts.map(({ id }) => id))('%s is one, by the official profile', (id) => {
    validate(JSON.parse(exportLayout(loadLayout(id), 'table-schema')));
    expect(validate.errors).toBeNull();
  });

  test('the profile refuses what is none', () => {
    expect(validate({ fields: [] })).toBe(false);
    expect(validate({ fields: [{ name: 'a', type: 'integer', constraints: { required: 'yes' } }] })).toBe(
      false,
    );
  });

  test.each(['2016-17', 'elpac-summative-2020-21'])(
    '%s: columns and values are those of the file',
    async (id) => {
      const { fields } = JSON.parse(exportLayout(loadLayout(id), 'table-schema'));
      const [headings, ...rows]: string[][] = parse(await converted(id, 'comma'));
      expect(fields.map(({ name }: { name: string }) => name)).toEqual(headings);
      for (const [column, { type, constraints = {}, missingValues = [''] }] of fields.entries()) {
        const values = rows.map((cells) => cells[column]).filter((value) => !missingValues.includes(value));
        if (constraints.required === true) expect(values).toHaveLength(rows.length);
        if (constraints.enum !== undefined) expect(constraints.enum).toEqual(expect.arrayContaining(values));
        if (type === 'integer') expect(values.filter((value) => !/^-?\d+$/.test(value))).toEqual([]);
      }
    },
  );
});

describe('SQL', () => {
  const path = join(tmpdir(), `caaspp-export-${process.pid}.csv`);
  afterAll(() => rmSync(path, { force: true }));

  test('DuckDB makes the table of every layout and loads its records', async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    for (const { id } of layouts) {
      writeFileSync(path, await converted(id, 'comma'));
      await connection.run(exportLayout(loadLayout(id), 'sql'));
      const table = id.replaceAll('-', '_');
      await connection.run(`COPY ${table} FROM '${path}' (HEADER, DELIMITER ',')`);
      const result = await connection.runAndReadAll(`SELECT count("recordType")::INTEGER FROM ${table}`);
      expect(result.getRows()).toEqual([[20]]);
    }
    connection.closeSync();
  });
});

import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { type FieldPart, layoutOf } from '../../test/support/layout.js';
import { exportLayout } from './index.js';

const parts: readonly FieldPart[] = [
  { key: 'level', kind: 'code', length: 1, codes: { 1: 'Low | "new"', 2: 'High' }, required: true },
  { key: 'score', kind: 'integer', length: 4, min: 1, max: 9, codes: { NS: 'No score' } },
  { key: 'blank', kind: 'filler', length: 2 },
];

const layout = layoutOf(parts);
const reconstructed = layoutOf(parts, { basis: 'reconstructed' });

test('csv has a row for each field', () => {
  const rows: Record<string, string>[] = parse(exportLayout(layout, 'csv'), { columns: true });
  expect(rows.map(({ key }) => key)).toEqual(['recordType', 'level', 'score', 'blank']);
  expect(rows[1]).toMatchObject({ start: '3', required: 'yes', codes: '1: Low | "new"; 2: High' });
});

test('markdown keeps marks in cells', () => {
  expect(exportLayout(layout, 'markdown')).toContain('1: Low \\| "new"; 2: High |');
});

test('sql: a number in whose place a code may stand is a text, and labels are comments', () => {
  const lines = exportLayout(layout, 'sql').split('\n');
  expect(lines).toContain('  "score" VARCHAR(4),');
  expect(lines).toContain('  --   NS: No score');
  expect(lines).toContain('  "level" VARCHAR(1) NOT NULL,');
});

test('codes and required fields that are unconfirmed are no conditions', () => {
  const table = JSON.parse(exportLayout(reconstructed, 'table-schema'));
  expect(table.fields[1]).not.toHaveProperty('constraints');
  expect(JSON.parse(exportLayout(layout, 'table-schema')).fields[1].constraints).toEqual({
    required: true,
    enum: ['1', '2'],
  });
  const record = JSON.parse(exportLayout(reconstructed, 'json-schema'));
  expect(record).toMatchObject({ required: [], properties: { level: { type: 'string' } } });
  expect(exportLayout(reconstructed, 'sql')).not.toContain('NOT NULL');
});

test('ranges are conditions', () => {
  const { properties } = JSON.parse(exportLayout(layout, 'json-schema'));
  expect(properties.score.anyOf[0]).toEqual({ type: 'integer', minimum: 1, maximum: 9 });
  const { fields } = JSON.parse(exportLayout(layout, 'table-schema'));
  expect(fields[2]).toMatchObject({ constraints: { minimum: 1, maximum: 9 }, missingValues: ['', 'NS'] });
});

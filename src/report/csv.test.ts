import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import {
  brokenFile,
  description,
  failedFile,
  finding,
  inputOf,
  reportOf,
  soundFile,
} from '../../test/sample-report.js';
import type { ValidationReport } from '../validate/result.js';
import { reportCsv } from './csv.js';

function rowsOf(report: ValidationReport) {
  return parse([...reportCsv(inputOf(report))].join(''), { columns: true });
}

test('has a row for each finding', () => {
  const rows = rowsOf(reportOf(soundFile, failedFile, brokenFile));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual({
    file: 'broken.dat',
    severity: 'error',
    rule: 'field/range',
    title: description.title,
    line: '3',
    record: '2',
    record_type: '01',
    field_number: '84',
    field_key: 'scaleScore',
    field_name: 'Scale Score',
    start: '968',
    end: '971',
    actual: '9999',
    expected: '2114 to 2862',
    related_line: '',
    related_record: '',
    layout: 'caaspp-2016-17',
    layout_basis: 'official',
  });
  expect(rows[1]).toMatchObject({ field_key: '', actual: '', related_line: '3', related_record: '2' });
});

test('has only the header row when there is nothing to say', () => {
  expect([...reportCsv(inputOf(reportOf(soundFile)))]).toHaveLength(1);
});

test('a value is a value: neither a formula nor a new row', () => {
  const actual = '=HYPERLINK("http://x","a")\r\nb';
  const [row] = rowsOf(reportOf({ ...brokenFile, findings: [{ ...finding, actual }] }));
  expect(row).toHaveProperty('actual', `'${actual}`);
});

import { describe, expect, test } from 'vitest';
import { laterLayout } from '../../test/support/later-layout.js';
import { fileOf, sourceOf } from '../../test/support/source.js';
import { loadLayout } from '../layout/catalog.js';
import { findExtractDate } from './extract-date.js';

const layout = loadLayout('2016-17');
const bytes = new Uint8Array(0);
// Late on June 30 in California, July 1 in Greenwich.
const modified = new Date('2017-07-01T06:30:00Z');

const findIn = (name: string) => findExtractDate(fileOf(bytes, { name, modified }), layout, 'file-time');

test('the user’s date comes before that of the layout, which may have none', () => {
  const source = sourceOf(bytes);
  expect(findExtractDate(source, layout, '2018-07-02')).toEqual({ date: '2018-07-02', origin: 'option' });
  expect(findExtractDate(source, layout, undefined)).toEqual({ date: '2017-06-18', origin: 'layout' });
  expect(findExtractDate(source, laterLayout(), undefined)).toBeUndefined();
});

describe('file-time', () => {
  test.each([
    ['/tmp/2018-01-01/extract_2023-08-15.csv', '2023-08-15'],
    ['85288000000000_CAASPP_Student_Score_Data_File_EnrolledStudentScoreData_20230815.csv', '2023-08-15'],
    ['extract 2023.08.15 (1).csv', '2023-08-15'],
    ['2023_08_15_extract_2023-08-15.csv', '2023-08-15'],
  ])('the date in the name: %s', (name, date) => {
    expect(findIn(name)).toEqual({ date, origin: 'file-name' });
  });

  test.each([
    'extract.csv',
    '20230815000000_CAASPP.csv',
    'CAASPP_2023.csv',
    'CAASPP_2016-17_1.csv',
    'CAASPP_20231345.csv',
    'CAASPP_2023-0815.csv',
  ])('%s has none: the day of the last change in California', (name) => {
    expect(findIn(name)).toEqual({ date: '2017-06-30', origin: 'file-time' });
  });

  test('several dates in the name are an error', () => {
    expect(() => findIn('2023-08-15_to_2023-08-31.csv')).toThrow(
      expect.objectContaining({ code: 'ambiguous-file-date', file: '2023-08-15_to_2023-08-31.csv' }),
    );
  });

  test('a pipe has no time', () => {
    expect(() => findExtractDate(sourceOf(bytes), layout, 'file-time')).toThrow(
      expect.objectContaining({ code: 'no-file-time', next: expect.any(String) }),
    );
  });
});

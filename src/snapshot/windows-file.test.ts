import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BLANK } from '../extract/value.js';
import { readWindowsFile } from './windows-file.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-windows-'));
afterAll(() => rmSync(directory, { recursive: true }));
const path = join(directory, 'windows.csv');

const LEA = '85288000000000';
const SCHOOL = '85288001234567';

function read(content: string) {
  writeFileSync(path, content);
  return readWindowsFile(path);
}

const window = `${LEA},2017-04-03,2017-06-16`;

test.each([
  ['with a heading', `code,start,end\n${window}\n`],
  ['without', window],
  ['as spreadsheets save it', `\ufeffCDS code,Start,End,\r\n${window},\r\n,,,\r\n`],
  ['with quotes and spaces', `"Code", "Start", "End"\n"${LEA}", 2017-04-03 , "2017-06-16"\n`],
  ['with seven digits', '8528800,2017-04-03,2017-06-16\n'],
  ['with more columns', `code,start,end,school year 2016\n${window},Tule Unified\n`.replace(' 2016', '')],
])('%s', async (_, content) => {
  expect((await read(content)).lastDay(SCHOOL, LEA)).toBe(20170616);
});

test('a school’s own windows come before its LEA’s, and of several the latest end counts', async () => {
  const table = await read(
    `${window}\n${SCHOOL},2017-05-15,2017-06-30\n${SCHOOL},2017-03-01,2017-04-28\n85288009999999,2017-03-01,2017-05-31\n`,
  );
  expect(table.lastDay(SCHOOL, LEA)).toBe(20170630);
  expect(table.lastDay('85288000000001', LEA)).toBe(20170616);
  expect(table.lastDay('19000000000001', '19000000000000')).toBe(BLANK);
});

test('codes that no record has are known with their lines', async () => {
  const table = await read(
    `code,start,end\n${window}\n${SCHOOL},2017-05-15,2017-06-30\n1900000,2017-05-15,2017-06-30\n`,
  );
  expect(table.unknownCodes()).toEqual([]);
  table.lastDay(SCHOOL, LEA);
  expect(table.unknownCodes()).toEqual([{ code: '19000000000000', line: 4 }]);
});

describe('refused, with file, line and what is wrong', () => {
  test.each([
    ['nothing', '', 1, ''],
    ['a heading alone', 'code,start,end\n', 1, ''],
    [
      'a code that lost its leading zero',
      `${window}\n1612340000000,2017-04-03,2017-06-16\n`,
      2,
      '1612340000000',
    ],
    ['a code of ten digits', `${window}\n\n8528800123,2017-04-03,2017-06-16\n`, 3, '8528800123'],
    ['another order', `code,start,end\n2017-04-03,2017-06-16,${LEA}\n`, 2, '2017-04-03'],
    ['a date of another form', `${LEA},4/3/2017,6/16/2017\n`, 1, '4/3/2017'],
    ['a date that does not exist', `${LEA},2017-04-03,2017-06-31\n`, 1, '2017-06-31'],
    ['no end', `${LEA},2017-04-03\n`, 1, '""'],
    ['a reversed window', `${window}\n${SCHOOL},2017-06-16,2017-04-03\n`, 2, '2017-06-16'],
    [
      'overlapping windows',
      `${window}\n${SCHOOL},2017-04-03,2017-04-28\n${LEA},2017-06-01,2017-06-30\n`,
      3,
      'line 1',
    ],
    ['windows that share a day', `${LEA},2017-06-16,2017-06-30\n${window}\n`, 2, 'line 1'],
    ['a window within another', `${window}\n8528800,2017-05-01,2017-05-02\n`, 2, 'line 1'],
    ['an open quotation mark', `${window}\n"${SCHOOL},2017-04-03,2017-04-28\n`, 2, ''],
  ])('%s', async (_, content, line, named) => {
    await expect(read(content)).rejects.toMatchObject({
      name: 'InputError',
      code: 'bad-windows',
      file: path,
      line,
      message: expect.stringContaining(named),
    });
  });

  test('a window of one day is one', async () => {
    expect((await read(`${LEA},2017-06-16,2017-06-16\n`)).lastDay(SCHOOL, LEA)).toBe(20170616);
  });

  test('a file that cannot be read', async () => {
    const missing = join(directory, 'missing.csv');
    await expect(readWindowsFile(missing)).rejects.toMatchObject({ code: 'not-found', file: missing });
  });
});

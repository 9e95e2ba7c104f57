import { describe, expect, test } from 'vitest';
import { InputError } from '../errors.js';
import { refuseForeignFile } from './foreign.js';

const bytesOf = (head: Uint8Array | string) =>
  typeof head === 'string' ? Buffer.from(head, 'latin1') : head;

describe('refused, each with a code of its own', () => {
  test.each<[code: string, head: Uint8Array | string]>([
    ['empty', ''],
    ['pdf', '%PDF-1.7\n%âãÏÓ\n'],
    ['spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['web-page', '\r\n<!DOCTYPE html>\n<html lang="en">'],
    ['web-page', '<HTML><body>Sign in</body>'],
    ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0])],
    [
      'research-file',
      'County Code^District Code^School Code^Student Group ID^Test Type\n00^00000^0000000^1^B\n',
    ],
    ['research-file', '"County Code","District Code","Subgroup ID","Test Year"\n'],
    ['entities-file', 'County Code^District Code^School Code^County Name^Zip Code\n'],
    ['tests-file', 'Test ID^Test ID Num^Test Name\n1^1^Smarter Balanced English Language Arts/Literacy\n'],
    ['calpads-file', 'SENR^A^1^1234567^0123456^2016-2017\r\n'],
    ['calpads-file', '\u00ef\u00bb\u00bfSELA^^2^1234567\n'],
    ['reshaped-extract', 'SST_RECORD_ID,STUDENT_ID,SCHOOL_YEAR\n'],
  ])('%s', (code, head) => {
    const refuse = () => refuseForeignFile('file.csv', bytesOf(head));
    expect(refuse).toThrow(InputError);
    expect(refuse).toThrow(expect.objectContaining({ code, file: 'file.csv', next: expect.any(String) }));
  });
});

describe('not refused', () => {
  const names = 'Smith, Jr.           Cassidy             ';
  test.each<[string, string]>([
    ['a caret file', 'RecordType^UIN^Statewide_Student_Identifier(SSID)\r\n01^1^2\r\n'],
    ['a caret file with commas in values', 'RecordType^UIN,SSID\n'],
    ['fixed width with a comma, and SSID in a name', `01000000000000000112345678901${names}`],
    ['fixed width with a tab', `010000000000000001\tMassida`],
    ['a text that begins like a CALPADS file', 'SENR is the enrollment file^x\n'],
    ['a few control bytes', `01${'x'.repeat(500)}\u0000\n`],
    ['text of any other kind', 'Dear parents, the results are there.'],
  ])('%s', (_, text) => {
    expect(() => refuseForeignFile('file.csv', Buffer.from(text))).not.toThrow();
  });
});

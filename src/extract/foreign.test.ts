import { describe, expect, test } from 'vitest';
import { InputError } from '../errors.js';
import { refuseForeignFile } from './foreign.js';

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
  ])('%s', (code, head) => {
    const refuse = () => refuseForeignFile('file.csv', Buffer.from(head));
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
    ['a few control bytes', `01${'x'.repeat(500)}\u0000\n`],
    ['text of any other kind', 'Dear parents, the results are there.'],
  ])('%s', (_, text) => {
    expect(() => refuseForeignFile('file.csv', Buffer.from(text))).not.toThrow();
  });
});

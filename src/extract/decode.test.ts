import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../test/support/layout.js';
import { loadLayout } from '../layout/catalog.js';
import { newBatch } from './batch.js';
import { Decoder } from './decode.js';
import { type FieldFault, fieldFaults, isReadable } from './faults.js';
import { valueReader } from './from-values.js';
import type { Row } from './row.js';
import { DelimitedScanner } from './scanner/delimited.js';
import { symbolsOf } from './symbols.js';
import { BLANK, codeInNumberField, FILLED, INVALID } from './value.js';

const yesNo = { Yes: '', No: '' };
const layout = layoutOf([
  { key: 'uin', kind: 'digits', length: 10 },
  { key: 'name', kind: 'text', length: 8 },
  { key: 'grade', kind: 'code', length: 2, codes: { '03': '', '11': '', KN: '' } },
  { key: 'special', kind: 'code', length: 3, codes: yesNo, codesByRecordType: { '01': ['Yes'] } },
  { key: 'condition', kind: 'code', length: 4, codes: { NT: '' }, ruledOut: { AURY: 'no longer a code' } },
  { key: 'raw', kind: 'integer', length: 4, min: 10, max: 600, codes: { NS: '' } },
  { key: 'score', kind: 'integer', length: 4, ruledOut: { NS: 'written as blank' } },
  { key: 'theta', kind: 'decimal', length: 7, min: -9.5, max: 9.5 },
  { key: 'day', kind: 'date', length: 10 },
  { key: 'left', kind: 'date', length: 10, delimitedLength: 19 },
  { key: 'tested', kind: 'code', length: 1, delimitedLength: 3, codes: { Y: '', Yes: '' } },
  { key: 'migrant', kind: 'code', length: 3, codes: yesNo },
  { key: 'ssid', kind: 'digits', length: 10 },
  { key: 'calpadsCharterCode', kind: 'text', length: 4 },
  { key: 'spare', kind: 'filler', length: 3 },
  { key: 'math', kind: 'integer', length: 4, appliesTo: ['02'] },
]);
const read = valueReader(layout);
const symbol = (code: string) => symbolsOf(layout).of(code);
const ofField = (key: string) => layout.fieldByKey.get(key)?.index ?? -1;

/** Value and faults of one field in a record of type 01 unless said otherwise. */
function decoded(key: string, value: string, recordType = '01') {
  const row = read(Object.entries({ recordType, [key]: value }));
  return { value: row.values[ofField(key)], faults: faultsOf(row) };
}

function faultsOf(row: Row): string[] {
  return row.faults.map(({ field, fault }) => `${layout.fields[field].key} ${fault}`);
}

describe('values that are right', () => {
  test.each([
    ['recordType', '01', symbol('01')],
    ['uin', '0123456789', FILLED],
    ['name', "O'Brien", FILLED],
    ['name', 'Núñez Ωé', FILLED],
    ['name', ' Ann ', FILLED],
    ['grade', '03', symbol('03')],
    ['special', 'Yes', symbol('Yes')],
    ['condition', 'NT', symbol('NT')],
    ['raw', '0010', 10],
    ['raw', '600', 600],
    ['raw', 'NS', codeInNumberField(symbol('NS'))],
    ['theta', '-9.5', -95_000],
    ['theta', '2.0625', 20_625],
    ['day', '2016-02-29', 20160229],
    ['left', '2016-02-29', 20160229],
    ['left', '2016-02-29 00:00:00', 20160229],
    ['ssid', '1234567890', FILLED],
    ['ssid', '12345678', FILLED],
    ['calpadsCharterCode', '0007', FILLED],
    ['calpadsCharterCode', 'X', FILLED],
    ['tested', 'Yes', symbol('Yes')],
    ['spare', '', BLANK],
    ['spare', '   ', BLANK],
  ])('%s %j', (key, text, value) => {
    expect(decoded(key, text)).toEqual({ value, faults: [] });
  });
});

/** Fault, field, value as it stands, and what it counts as where that is clear. */
const faulty: readonly (readonly [FieldFault, key: string, text: string, meant?: number])[] = [
  ['field/not-applicable', 'math', '0600'],
  ['field/not-applicable', 'math', 'NS'],
  ['field/ruled-out', 'condition', 'AURY'],
  ['field/ruled-out', 'score', 'NS'],
  ['field/ruled-out', 'score', ' NS '],
  ['field/filler', 'spare', 'x'],
  ['field/length', 'name', 'Hernandez'],
  ['field/length', 'name', 'Ñandúñand'],
  ['field/length', 'uin', '12345678901'],
  ['field/length', 'raw', '00010'],
  ['field/code', 'grade', '13'],
  ['field/code', 'grade', 'é'],
  ['field/code', 'condition', 'AURN'],
  ['field/code', 'recordType', '09'],
  ['field/code-for-record-type', 'special', 'No'],
  ['field/code-for-record-type', 'special', 'NO'],
  ['field/code-for-record-type', 'special', ' No'],
  ['field/case', 'special', 'YES', symbol('Yes')],
  ['resave/boolean', 'special', 'TRUE', symbol('Yes')],
  ['resave/boolean', 'migrant', 'False', symbol('No')],
  ['field/code', 'special', 'FALSE'],
  ['field/code', 'tested', 'TRUE'],
  ['field/code', 'condition', 'TRUE'],
  ['field/case', 'grade', ' kn', symbol('KN')],
  ['resave/leading-zeros', 'grade', '3', symbol('03')],
  ['resave/leading-zeros', 'grade', ' 3', symbol('03')],
  ['resave/leading-zeros', 'ssid', '123456789', FILLED],
  ['resave/leading-zeros', 'calpadsCharterCode', '7', FILLED],
  ['field/padding', 'grade', '003', symbol('03')],
  ['field/padding', 'grade', ' 11', symbol('11')],
  ['field/padding', 'special', 'Yes ', symbol('Yes')],
  ['field/padding', 'uin', ' 0123456789 ', FILLED],
  ['field/padding', 'raw', ' 25', 25],
  ['field/padding', 'day', '2016-02-29 ', 20160229],
  ['resave/exponent', 'uin', '1.23E+09'],
  ['resave/exponent', 'uin', '1E9'],
  ['resave/exponent', 'calpadsCharterCode', '7E3'],
  ['field/digits', 'uin', '1.23E'],
  ['field/digits', 'ssid', '12345678O'],
  ['field/digits', 'uin', ' 12 34'],
  ['field/integer', 'raw', '25.0'],
  ['field/integer', 'raw', '2-5'],
  ['field/integer', 'raw', 'ns'],
  ['field/decimal', 'theta', '1,5'],
  ['field/decimal', 'theta', '1.23456'],
  ['field/range', 'raw', '9'],
  ['field/range', 'raw', '601'],
  ['field/range', 'raw', '-25'],
  ['field/range', 'theta', '-9.5001'],
  ['field/range', 'theta', ' 9.6'],
  ['resave/date-form', 'day', '5/3/2017', 20170503],
  ['resave/date-form', 'day', '05/13/2017', 20170513],
  ['resave/date-form', 'day', '12/3/2017 ', 20171203],
  ['resave/date-form', 'left', '5/3/2017 0:00', 20170503],
  ['resave/serial-date', 'day', '42858', 20170503],
  ['field/date', 'day', '25/12/2016'],
  ['field/date', 'day', '2/29/2017'],
  ['field/date', 'day', '5/3/17'],
  ['field/date', 'day', '005/3/2017'],
  ['field/date', 'day', '5/3/2017 10:30'],
  ['field/date', 'day', '12345'],
  ['field/date', 'day', '428580'],
  ['field/date', 'day', '2017-02-29'],
  ['field/date', 'day', '2017-02-28T00:00'],
  ['field/date', 'day', '2017-02-28 00:00:00'],
  ['field/date', 'left', '2017-02-29 00:00:00'],
  ['field/date', 'left', '2017-02-28 10:30:00'],
  ['structure/not-text', 'name', 'a\u0000b'],
  ['structure/not-text', 'grade', '\t03'],
];

describe('values that are not', () => {
  test.each(faulty.map(([fault, ...rest]) => ({ fault, rest })))('$fault: $rest', ({ fault, rest }) => {
    const [key, text, meant] = rest;
    expect(decoded(key, text)).toEqual({ value: meant ?? INVALID, faults: [`${key} ${fault}`] });
    expect(meant !== undefined).toBe(isReadable(fault));
  });

  test('a required field that is blank', () => {
    expect(faultsOf(read([['grade', '03']]))).toEqual(['recordType field/required']);
  });

  test('every fault of a field has a case here', () => {
    const shown = new Set<string>(faulty.map(([fault]) => fault)).add('field/required');
    expect([...shown].sort()).toEqual([...fieldFaults].sort());
  });
});

describe('what the record type decides', () => {
  test.each([
    ['02', 'special', 'No', []],
    ['02', 'math', '600', []],
    ['09', 'math', '600', ['recordType field/code']],
    ['1', 'math', '600', ['recordType resave/leading-zeros', 'math field/not-applicable']],
    ['1', 'special', 'No', ['recordType resave/leading-zeros', 'special field/code-for-record-type']],
    [' 02', 'math', '600', ['recordType field/padding']],
  ])('%j: %s %s', (recordType, key, text, faults) => {
    expect(decoded(key, text, recordType).faults).toEqual(faults);
  });
});

test('nothing of a record is left for the next', () => {
  read(Object.entries({ recordType: '09', uin: '1x', raw: '7' }));
  const row = read([['recordType', '01']]);
  expect(row.faults).toEqual([]);
  expect([...row.values].filter((value) => value !== BLANK)).toEqual([symbol('01')]);
  expect(row.text(ofField('uin'))).toBe('');
});

test('encodings are counted by values outside ASCII that stand for characters', () => {
  const decoder = new Decoder(layout, Int16Array.of(ofField('name'), -1, ofField('recordType')));
  const utf8 = Buffer.from('Ann^é^01\nNúñez^^01\n');
  const windows1252 = Buffer.from('Núñez^^01\nZoë^^02\nA\u008dB^^01\n', 'latin1');
  const faults = decodeLines(decoder, Buffer.concat([utf8, windows1252]));
  expect(decoder.encodings).toEqual({ 'utf-8': 1, 'windows-1252': 2 });
  expect(faults).toEqual([[], [], [], [], ['name structure/not-text']]);
});

/** The faults of each record of a file divided by carets. */
function decodeLines(decoder: Decoder, bytes: Buffer): string[][] {
  const batch = newBatch(3);
  new DelimitedScanner('^').scan(bytes, 0, bytes.length, 1, true, batch);
  return Array.from({ length: batch.count }, (_, record) => faultsOf(decoder.decode(batch, record)));
}

test('each code of each field of a published layout is read as itself where its test allows it', () => {
  const published = loadLayout('2016-17');
  const readPublished = valueReader(published);
  for (const { key, index, codes, codesByRecordType, appliesTo } of published.fields) {
    const recordType = [...(appliesTo ?? published.recordTypes.keys())][0];
    for (const code of codesByRecordType.get(recordType) ?? codes.keys()) {
      if (key === 'recordType') continue;
      const row = readPublished(Object.entries({ recordType, [key]: code }));
      expect(row.faults.filter(({ field }) => field === index)).toEqual([]);
      expect(row.text(index)).toBe(code);
    }
  }
});

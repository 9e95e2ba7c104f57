import { expect, test } from 'vitest';
import { type FieldPart, layoutOf } from '../../test/support/layout.js';
import { sourceOf } from '../../test/support/source.js';
import { recogniseExtract } from '../extract/recognise.js';
import { convertExtracts, Unmapped, type UnmappedValues } from './index.js';

const name: FieldPart = { key: 'name', kind: 'text', length: 10 };
const level: FieldPart = { key: 'level', kind: 'code', length: 1, codes: { 1: 'Low', 2: 'High', 3: 'Top' } };
const score: FieldPart = { key: 'score', kind: 'digits', length: 4 };
const end: FieldPart = { key: 'endOfRecord', kind: 'code', length: 2, codes: { ZZ: 'End' } };

const from = layoutOf([name, level, score, end]);
const rows = ['recordType^name^level^score^endOfRecord^Room', '01^Ann^1^12^ZZ^', '02^Bob^3^^ZZ^7'];

/** The lines that are written, and what is reported. */
async function transfer(to: readonly FieldPart[], lines: readonly string[] = rows, tests?: string[]) {
  const recordTypes = Object.fromEntries(
    (tests ?? ['ELA', 'Mathematics']).map((subject, index) => [
      `0${index + 1}`,
      { name: subject, program: 'Test', subject },
    ]),
  );
  const layout = layoutOf(to, { id: 'other-2017-18', recordTypes });
  const source = sourceOf(Buffer.from(lines.map((line) => `${line}\r\n`).join('')));
  const unmapped = new Unmapped();
  const input = { source, format: recogniseExtract(source, from) };
  const chunks: string[] = [];
  const options = { to: 'caret', transfer: { layout, unmapped } } as const;
  for await (const chunk of convertExtracts([input], options)) chunks.push(Buffer.from(chunk).toString());
  return { lines: chunks.join('').trimEnd().split('\r\n'), unmapped };
}

const facts = (values: readonly UnmappedValues[]) =>
  values.map(({ key, problem, code, records, example }) => [key, problem, code, records, example]);

test('fields by key, in the order and under the headings of the other layout', async () => {
  const { lines, unmapped } = await transfer([end, { ...name, headers: ['Student'] }, level, score]);
  expect(lines).toEqual(['recordType^endOfRecord^Student^level^score', '01^ZZ^Ann^1^12', '02^ZZ^Bob^3^']);
  expect(unmapped.lost).toMatchObject([{ key: '', heading: 'Room', problem: 'unknown-column', records: 1 }]);
});

test.each<[string, FieldPart[], unknown[]]>([
  ['no field', [name, level], ['score', 'no-field', '', 1, '99']],
  [
    'a field that is always blank',
    [name, level, { ...score, kind: 'filler' }],
    ['score', 'no-field', '', 1, '99'],
  ],
  [
    'a code that is not listed',
    [name, { ...level, codes: { 1: 'Low' } }, score],
    ['level', 'not-listed', '3', 1, '9'],
  ],
  [
    'a code that is not for the record type',
    [name, { ...level, codesByRecordType: { '02': ['1'] } }, score],
    ['level', 'not-listed', '3', 1, '9'],
  ],
  [
    'a field that is not for the record type',
    [{ ...name, appliesTo: ['01'] }, level, score],
    ['name', 'does-not-fit', '', 1, 'Aaa'],
  ],
  [
    'a value that is too long',
    [{ ...name, length: 2 }, level, score],
    ['name', 'does-not-fit', '', 2, 'Aaa'],
  ],
])('lost: %s', async (_, to, expected) => {
  const { unmapped } = await transfer([...to, end]);
  expect(facts(unmapped.lost)).toContainEqual(expected);
});

test('a value that is lost is not written', async () => {
  const { lines } = await transfer([{ ...level, codes: { 1: 'Low' } }, end]);
  expect(lines).toEqual(['recordType^level^endOfRecord', '01^1^ZZ', '02^^ZZ']);
});

test('a code that is spelt otherwise is written so', async () => {
  const codes = { 1: 'low', L: 'lower', T: 'TOP' };
  const { lines, unmapped } = await transfer([score, { ...level, codes }, name]);
  expect(lines).toEqual(['recordType^score^level^name', '01^12^1^Ann', '02^^T^Bob']);
  expect(unmapped.values.filter(({ key }) => key === 'level')).toMatchObject([
    { problem: 'recoded', code: '3', written: 'T', records: 1 },
  ]);
  expect(unmapped.lost.map(({ heading }) => heading)).toEqual(['Room']);
  const twice = await transfer([{ ...level, codes: { 1: 'low', T: 'top', U: 'Top' } }]);
  expect(facts(twice.unmapped.lost)).toContainEqual(['level', 'not-listed', '3', 1, '9']);
});

test('a record of a test that the layout does not have is not written, and only that is said of it', async () => {
  const { lines, unmapped } = await transfer([name, level, score], rows, ['ELA', 'Science']);
  expect(lines).toHaveLength(2);
  expect(facts(unmapped.lost)).toEqual([['recordType', 'no-test', '02', 1, '99']]);
});

test('to be known, but not lost: blank although required, another label', async () => {
  const { unmapped } = await transfer([
    name,
    { ...level, codes: { 1: 'low', 2: 'High', 3: 'Summit' } },
    { ...score, required: true },
    { key: 'school', kind: 'text', length: 5, required: true },
  ]);
  expect(facts(unmapped.values).filter(([key]) => key !== '')).toEqual([
    ['school', 'required', '', 2, ''],
    ['level', 'other-meaning', '3', 1, '9'],
    ['score', 'required', '', 1, ''],
  ]);
  expect(unmapped.lost.map(({ heading }) => heading)).toEqual(['Room']);
});

test('a code that lost its zero is carried over as it stands', async () => {
  const { lines, unmapped } = await transfer([name, end], [rows[0], '1^Ann^1^12^ZZ^']);
  expect(lines.at(-1)).toBe('1^Ann^ZZ');
  expect(facts([...unmapped.values]).filter(([key]) => key === 'recordType')).toEqual([]);
});

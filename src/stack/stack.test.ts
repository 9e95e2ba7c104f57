import { describe, expect, test } from 'vitest';
import { type FieldPart, layoutOf } from '../../test/support/layout.js';
import { sourceOf } from '../../test/support/source.js';
import type { Input } from '../extract/inputs.js';
import { recogniseExtract } from '../extract/recognise.js';
import type { LayoutDocument } from '../layout/schema.js';
import { Stack, type StackOptions } from './index.js';

const name: FieldPart = { key: 'name', kind: 'text', length: 10 };
const level: FieldPart = { key: 'level', kind: 'code', length: 1, codes: { 1: 'Low', 2: 'High' } };
const filler: FieldPart = { key: 'filler3', kind: 'filler', length: 1 };

function input(
  file: string,
  parts: readonly FieldPart[],
  rest: Partial<LayoutDocument>,
  rows: string[],
): Input {
  const layout = layoutOf(parts, rest);
  const heading = layout.fields.map(({ headings }) => headings[0]).join('^');
  const source = { ...sourceOf(Buffer.from([heading, ...rows, ''].join('\r\n'))), name: file };
  return { source, format: recogniseExtract(source, layout) };
}

const older = () => input('old.csv', [name, level], { id: 'a' }, ['01^Ann^1', '02^Bo, b^2']);
const newer = () =>
  input(
    'new.csv',
    [
      { ...level, headers: ['Lvl'], codes: { 1: 'LOW', 2: 'Medium', 3: 'High' } },
      filler,
      { key: 'score', kind: 'integer', length: 4, min: 1, max: 50 },
    ],
    { id: 'b', administration: '2017-18' },
    ['01^2^^0042', '01^3^x^', '02^^^7'],
  );

async function stack(options: Partial<StackOptions> = {}) {
  const stacked = new Stack([older(), newer()], { to: 'comma', ...options });
  const chunks: string[] = [];
  for await (const chunk of stacked.bytes()) chunks.push(Buffer.from(chunk).toString());
  return { stacked, lines: chunks.join('').trimEnd().split('\r\n') };
}

test('the fields of all, blank where a layout does not have them', async () => {
  const { stacked, lines } = await stack();
  expect(lines).toEqual([
    'administration,file,recordType,name,level,score',
    '2016-17,old.csv,01,Ann,1,',
    '2016-17,old.csv,02,"Bo, b",2,',
    '2017-18,new.csv,01,,2,0042',
    '2017-18,new.csv,01,,3,',
    '2017-18,new.csv,02,,,7',
  ]);
  expect(stacked.gaps).toEqual([
    { file: 'old.csv', layout: 'a', keys: ['score'], condition: [] },
    { file: 'new.csv', layout: 'b', keys: ['name'], condition: [] },
  ]);
  expect(stacked.tally).toEqual({ records: 5, kept: 5 });
});

test('a value in a column that is no field of the table is reported', async () => {
  const { stacked } = await stack();
  expect(stacked.lost).toMatchObject([{ file: 'new.csv', key: 'filler3', records: 1 }]);
  expect((await stack({ select: ['level'] })).stacked.lost).toEqual([]);
});

test('a code whose label differs is reported where records of both have it', async () => {
  const { stacked } = await stack();
  expect(stacked.changedMeanings).toEqual([
    {
      key: 'level',
      code: '2',
      meanings: [
        { layout: 'a', label: 'High', records: 1 },
        { layout: 'b', label: 'Medium', records: 1 },
      ],
    },
  ]);
  expect((await stack({ where: 'name' })).stacked.changedMeanings).toEqual([]);
});

describe('chosen columns', () => {
  test.each<[string[], string]>([
    [['score', 'level'], 'administration,score,level'],
    [['level', 'administration'], 'level,administration'],
    [['file', '*e'], 'administration,file,recordType,name,score'],
  ])('%j', async (select, heading) => {
    expect((await stack({ select })).lines[0]).toBe(heading);
  });
});

describe('a condition', () => {
  test('by the key that only one has', async () => {
    const { stacked, lines } = await stack({ where: 'score > 6 or level = 1', select: ['level'] });
    expect(lines.slice(1)).toEqual(['2016-17,1', '2017-18,2', '2017-18,']);
    expect(stacked.gaps.map(({ file, condition }) => [file, condition.length])).toEqual([['old.csv', 1]]);
  });

  test('by a code that only one has', async () => {
    expect((await stack({ where: 'level != 3', select: ['level'] })).lines).toHaveLength(5);
  });

  test('what none has is an error', () => {
    const make = (where: string) => () => new Stack([older(), newer()], { to: 'comma', where });
    expect(make('scor > 1')).toThrow(expect.objectContaining({ code: 'expression' }));
    expect(make('level = 9')).toThrow(expect.objectContaining({ code: 'expression' }));
  });
});

test('numbers of one layout and texts of the other are texts', async () => {
  const scored = input('x.csv', [{ key: 'score', kind: 'text', length: 4 }], { id: 'c' }, ['01^NS']);
  const stacked = new Stack([newer(), scored], { to: 'jsonl', select: ['score'] });
  const chunks: string[] = [];
  for await (const chunk of stacked.bytes()) chunks.push(Buffer.from(chunk).toString());
  expect(chunks.join('').trimEnd().split('\n').at(-1)).toBe('{"administration":"2016-17","score":"NS"}');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldPart, layoutOf } from '../../../test/support/layout.js';
import { sourceOf } from '../../../test/support/source.js';
import type { Input } from '../../extract/inputs.js';
import { recogniseExtract } from '../../extract/recognise.js';
import type { Layout } from '../../layout/layout.js';
import { Selection, type SelectOptions } from '../index.js';

const ssid: FieldPart = { key: 'ssid', kind: 'digits', length: 10 };
const score: FieldPart = { key: 'scaleScore', kind: 'integer', length: 4, codes: { NS: 'No score' } };
const name: FieldPart = { key: 'lastName', kind: 'text', length: 20, personal: true };

const own = layoutOf([ssid, score, { key: 'elas', kind: 'code', length: 4, codes: { EO: 'English only' } }]);
const other = layoutOf(
  [
    ssid,
    score,
    name,
    { key: 'testedOn', kind: 'date', length: 10 },
    { key: 'elas', kind: 'code', length: 4, codes: { EL: 'English learner', EO: 'English only' } },
    { key: 'blank', kind: 'filler', length: 1 },
  ],
  { id: 'test-2015-16', administration: '2015-16' },
);

/** A caret-delimited file with the columns of a layout, whose cells are given in its order. */
function fileOf(
  layout: Layout,
  records: readonly (readonly string[])[],
  encoding: 'utf8' | 'latin1' = 'utf8',
): Input {
  const lines = [layout.fields.map(({ key }) => key), ...records].map((cells) => `${cells.join('^')}\r\n`);
  const source = { ...sourceOf(Buffer.from(lines.join(''), encoding)), name: `${layout.id}.csv` };
  return { source, format: recogniseExtract(source, layout) };
}

const student = (number: number) => String(1_000_000_000 + number);

const first = () =>
  fileOf(own, [
    ['01', student(1), '2450', 'EO'],
    ['02', student(1), '2400', 'EO'],
    ['01', student(2), 'NS', ''],
    ['01', '', '2300', 'EO'],
  ]);

const second = (encoding: 'utf8' | 'latin1' = 'utf8') =>
  fileOf(
    other,
    [
      ['01', student(1), '2500', 'Ortiz', '2016-05-04', 'EL', ''],
      ['02', student(1), 'NS', 'Ortiz', '2016-05-05', 'EL', ''],
      ['01', student(3), '2410', 'Núñez', '2016-05-06', 'XX', ''],
      ['01', '', '2410', '', '', '', ''],
      ['01', student(2), '2390', 'Núñez', '', 'XX', ''],
    ],
    encoding,
  );

async function joined(
  options: SelectOptions,
): Promise<{ readonly rows: string[]; readonly selection: Selection }> {
  const selection = new Selection([first()], options);
  const chunks: Uint8Array[] = [];
  for await (const chunk of selection.bytes()) chunks.push(chunk.slice());
  return { rows: Buffer.concat(chunks).toString('utf8').trimEnd().split('\r\n'), selection };
}

const rowsOf = async (options: SelectOptions) => (await joined(options)).rows;

describe('rows', () => {
  test('one for each pair that agrees, in the order of the files; a record without a match stands by itself', async () => {
    const { rows, selection } = await joined({
      join: { input: second(), select: ['recordType', 'scaleScore', 'lastName', 'elas'] },
      exclude: ['ssid'],
    });
    expect(rows).toEqual([
      'recordType^scaleScore^elas^2015-16 recordType^2015-16 scaleScore^lastName^2015-16 elas',
      '01^2450^EO^01^2500^Ortiz^EL',
      '01^2450^EO^02^NS^Ortiz^EL',
      '02^2400^EO^01^2500^Ortiz^EL',
      '02^2400^EO^02^NS^Ortiz^EL',
      '01^NS^^01^2390^Núñez^XX',
      '01^2300^EO^^^^',
    ]);
    expect(selection.tally).toMatchObject({
      records: 4,
      kept: 6,
      join: { file: 'test-2015-16.csv', records: 5, leftOut: 0, unused: 2, unmatched: 1, repeated: 2 },
    });
  });

  test('several fields may have to agree', async () => {
    const options = {
      join: { input: second(), on: ['ssid', 'recordType'] },
      select: ['scaleScore'],
      limit: 2,
    };
    expect(await rowsOf(options)).toEqual([
      'scaleScore^2015-16 scaleScore^lastName^testedOn^2015-16 elas',
      '2450^2500^Ortiz^2016-05-04^EL',
      '2400^NS^Ortiz^2016-05-05^EL',
    ]);
  });

  test('columns of the other file stand where they are named', async () => {
    const join = { input: second(), select: ['lastName', 'scaleScore'] };
    const [headings] = await rowsOf({ join, select: ['joinedScaleScore', 'ssid'] });
    expect(headings).toBe('2015-16 scaleScore^ssid^lastName');
    const [onlyNamed] = await rowsOf({ join: { input: second() }, select: ['joinedScaleScore', 'ssid'] });
    expect(onlyNamed).toBe('2015-16 scaleScore^ssid');
  });

  test('whichever encoding the other file has', async () => {
    const join = { input: second('latin1'), select: ['lastName'] };
    expect(await rowsOf({ join, select: ['elas'], where: "lastName like 'N*'" })).toEqual([
      'elas^lastName',
      '^Núñez',
    ]);
  });

  test('zeros that one of them has lost', async () => {
    const input = fileOf(
      other,
      [['01', '5', '2500', 'Ortiz', '', '', '']].map((cells) => cells.with(1, '12345678')),
    );
    const options = { join: { input, select: ['lastName'] }, select: ['ssid'] };
    const selection = new Selection([fileOf(own, [['01', '0012345678', '', '']])], options);
    expect(await selection.count()).toBe(1);
    expect(selection.tally.join).toMatchObject({ unmatched: 0, unused: 0 });
  });

  test('records without the shape of the layout are counted', async () => {
    const input = fileOf(other, [
      ['01', student(1), '2500'],
      ['01', student(1), '2500', '', '', '', ''],
    ]);
    const { selection } = await joined({ join: { input } });
    expect(selection.tally).toMatchObject({ leftOut: 0, join: { leftOut: 1, records: 2, repeated: 0 } });
  });
});

describe('conditions see the columns of both', () => {
  test.each<[where: string, rows: number]>([
    ['joinedScaleScore > scaleScore', 2],
    ['joinedScaleScore = NS', 2],
    ['joinedElas = EL', 4],
    ['joinedElas', 5],
    ['elas = joinedElas', 0],
    ['testedOn = 2016-05-04', 2],
    ["lastName = 'Ortiz'", 4],
    ['not joinedRecordType', 1],
    ['joinedRecordType = recordType', 3],
  ])('%s', async (where, count) => {
    expect(await new Selection([first()], { join: { input: second() }, where }).count()).toBe(count);
  });
});

test('labels, and rows that are distinct', async () => {
  const join = { input: second(), select: ['elas'] };
  expect(await rowsOf({ join, select: ['joinedElas'], labels: true, distinct: true })).toEqual([
    '2015-16 elas^joinedElasLabel',
    'EL^English learner',
    'XX^',
    '^',
  ]);
});

test('a derived field of the other file', async () => {
  const level: FieldPart = { key: 'achievementLevel', kind: 'code', length: 1, codes: { 1: '1', 3: '3' } };
  const input = fileOf(layoutOf([ssid, level], { id: 'levels' }), [['01', student(2), '3']]);
  const rows = await rowsOf({
    join: { input, select: ['metStandard'] },
    select: ['ssid'],
    where: 'metStandard = Yes',
  });
  expect(rows).toEqual(['ssid^metStandard', `${student(2)}^Yes`]);
});

test('a file joined to itself has headings of its own', async () => {
  expect((await rowsOf({ join: { input: first(), select: ['scaleScore'] }, select: ['ssid'] }))[0]).toBe(
    'ssid^joined scaleScore',
  );
});

test('parts by a column of the other file', async () => {
  const selection = new Selection([first()], { join: { input: second() } }, 'joinedElas');
  const names: string[] = [];
  for await (const part of selection.parts()) names.push(part.name);
  expect(names).toEqual(['EL.csv', 'XX.csv', '_blank.csv']);
  expect(() => new Selection([first()], { join: { input: second() } }, 'lastName')).toThrow(
    expect.objectContaining({ code: 'personal-key' }),
  );
});

test.each<[SelectOptions['join'], string]>([
  [{ input: second(), on: ['ssid', 'lastName'] }, 'no-join-key'],
  [{ input: second(), on: ['elass'] }, 'no-join-key'],
  [{ input: second(), on: [] }, 'no-join-key'],
  [{ input: second(), select: ['lastNam'] }, 'unknown-key'],
])('refused: %#', (join, code) => {
  expect(() => new Selection([first()], { ...(join && { join }) })).toThrow(
    expect.objectContaining({ code }),
  );
});

test('property: what a map of the other file gives', async () => {
  const cells = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom('', 'NS', '2400', '0x')), {
    maxLength: 25,
  });
  await fc.assert(
    fc.asyncProperty(cells, cells, async (left, right) => {
      const record = ([number, value]: readonly [number, string]) => [
        '01',
        number === 0 ? '' : student(number),
        value,
      ];
      const selection = new Selection(
        [
          fileOf(
            own,
            left.map((cell) => [...record(cell), '']),
          ),
        ],
        {
          join: {
            input: fileOf(
              other,
              right.map((cell) => [...record(cell), '', '', '', '']),
            ),
            select: ['scaleScore'],
          },
          select: ['ssid', 'scaleScore'],
        },
      );
      const chunks: Uint8Array[] = [];
      for await (const chunk of selection.bytes()) chunks.push(chunk.slice());
      const values = new Map<number, string[]>();
      for (const [number, value] of right) values.set(number, [...(values.get(number) ?? []), value]);
      const expected = left.flatMap(([number, value]) => {
        const matches = number === 0 ? undefined : values.get(number);
        const ssid = number === 0 ? '' : student(number);
        return (matches ?? ['']).map((match) => `${ssid}^${value}^${match}`);
      });
      expect(Buffer.concat(chunks).toString().trimEnd().split('\r\n').slice(1)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../test/support/layout.js';
import { repaired } from '../../test/support/repaired.js';
import { extractOf, soundRecord, type Values } from '../../test/support/sound-record.js';
import { openExtractStream } from '../extract/open/index.js';
import { recogniseExtract } from '../extract/recognise.js';
import { loadLayout } from '../layout/catalog.js';
import { Repair } from './index.js';

const layout = loadLayout('2016-17');

/** The lines of an extract of sound records with changes, cut into cells; the heading row first. */
function cellsOf(...changes: readonly Values[]): string[][] {
  const records = changes.map((change, place) => soundRecord(place + 1, change));
  return extractOf(records)
    .toString()
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split('^'));
}

function textOf(cells: readonly (readonly string[])[], delimiter = '^'): string {
  return cells.map((row) => `${row.join(delimiter)}\r\n`).join('');
}

/** The copy of a file that can be read only once. */
async function piped(text: string): Promise<string> {
  const source = await openExtractStream(Readable.from([Buffer.from(text)]));
  const chunks: Buffer[] = [];
  const repair = new Repair({ source, format: recogniseExtract(source) });
  for await (const chunk of repair.bytes()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

const columnOf = (key: string) => layout.fieldByKey.get(key)?.index ?? -1;
const sound = cellsOf({}, {}, {});

describe('values', () => {
  test.each<[key: string, from: string, to: string, cause: string]>([
    ['calpadsGrade', '3', '03', 'resave/leading-zeros'],
    ['dateOfBirth', '3/4/2008', '2008-03-04', 'resave/date-form'],
    ['dateOfBirth', '39511', '2008-03-04', 'resave/serial-date'],
    ['windowEnd1', '6/2/2017 0:00', '2017-06-02', 'resave/date-form'],
    ['economicDisadvantage', 'FALSE', 'No', 'resave/boolean'],
    ['economicDisadvantage', 'NO', 'No', 'field/case'],
    ['gradeAssessed', ' 03 ', '03', 'field/padding'],
  ])('%s %j becomes %j', async (key, from, to, cause) => {
    for (const delimiter of ['^', ',', '\t', ';']) {
      const changes = [{}, { [key]: from }, {}];
      const copy = await repaired(textOf(cellsOf(...changes), delimiter));
      expect(copy.text).toBe(textOf(cellsOf({}, { [key]: to }, {}), delimiter));
      expect(copy.mended).toEqual([`${cause} ${key} 1`]);
    }
  });

  test('in a record of fixed width stand in the place of the old ones', async () => {
    const changes = { calpadsGrade: '3', dateOfBirth: '3/4/2008', lastName: 'Núñez', gender: 'FEMALE' };
    const copy = await repaired(extractOf([soundRecord(1, changes), soundRecord(2)], 'fixed-width'));
    const right = [soundRecord(1, { lastName: 'Núñez' }), soundRecord(2)];
    expect(copy.text).toBe(extractOf(right, 'fixed-width').toString('latin1'));
    expect(copy.left).toEqual([]);
  });

  test('stay in their encoding beside one that is mended', async () => {
    const text = (grade: string) => textOf(cellsOf({ lastName: 'Núñez', calpadsGrade: grade }));
    for (const encoding of ['utf8', 'latin1'] as const) {
      const copy = await repaired(Buffer.from(text('3'), encoding));
      expect(copy.text).toBe(Buffer.from(text('03'), encoding).toString('latin1'));
    }
  });

  test('of which digits are gone stay', async () => {
    const text = textOf(cellsOf({ uin: '1.23E+15', ssid: '1E+09' }));
    const copy = await repaired(text);
    expect(copy).toMatchObject({
      text,
      mended: [],
      left: ['resave/exponent uin 1', 'resave/exponent ssid 1'],
    });
  });

  test('of persons are masked, in what is told and not in the copy', async () => {
    const text = textOf(cellsOf({ dateOfBirth: '3/4/2008' }));
    const told = { line: 2, record: 1, key: 'dateOfBirth', cause: 'resave/date-form', isMended: true };
    const masked = await repaired(text);
    expect(masked.changes).toEqual([{ ...told, from: '9/9/9999', to: '9999-99-99' }]);
    const shown = await repaired(text, layout, { showPersonalData: true });
    expect(shown.changes).toEqual([{ ...told, from: '3/4/2008', to: '2008-03-04' }]);
    expect(shown.text).toBe(masked.text);
  });
});

describe('dates with the day first', () => {
  const dates = [{ windowStart1: '3/4/2017' }, { windowStart1: '25/4/2017' }, { windowStart1: '1/2/2017' }];

  test('none with slashes is mended where one of them stands', async () => {
    const text = textOf(cellsOf(...dates));
    const copy = await repaired(text);
    expect(copy).toMatchObject({ text, isDayFirst: true, mended: [] });
    expect(copy.left).toEqual(['resave/date-form windowStart1 2', 'field/date windowStart1 1']);
  });

  test('in a pipe: as long as none was mended', async () => {
    const [early, late] = [[...dates].reverse().slice(1), dates].map((changes) =>
      textOf(cellsOf(...changes)),
    );
    await expect(piped(early)).resolves.toBe(early);
    await expect(piped(late)).rejects.toMatchObject({ code: 'day-first' });
  });
});

describe('columns', () => {
  const moved = (row: readonly string[]) => [...row.slice(2, -1), ...row.slice(0, 2), ...row.slice(-1)];

  test.each<[string, (row: string[], line: number) => string[], mended: string[]]>([
    [
      'in front',
      (row, line) => [line === 0 ? 'RecordIdentifier' : `${line}`, ...row],
      ['structure/heading 1'],
    ],
    ['blank at the end', (row) => [...row, ''], ['structure/heading 1']],
    ['in another order', (row) => moved(row), ['column-order 1']],
    [
      'under another heading',
      (row, line) => (line === 0 ? row.with(7, 'Sex') : row),
      ['structure/heading gender 1'],
    ],
    ['without the mark', (row) => row.slice(0, -1), ['structure/heading endOfRecord 1']],
  ])('%s', async (_, change, mended) => {
    const copy = await repaired(textOf(sound.map(change)));
    expect(copy).toMatchObject({ text: textOf(sound), mended, left: [] });
  });

  test('a missing one is put back blank, which is no cure', async () => {
    const column = columnOf('windowEnd2');
    const copy = await repaired(textOf(sound.map((row) => row.toSpliced(column, 1))));
    expect(copy.text).toBe(textOf(sound.map((row, line) => (line === 0 ? row : row.with(column, '')))));
    expect(copy.left).toEqual(['structure/heading windowEnd2 1']);
  });

  test('all stay where they are beside a record with more or fewer, which would seem whole among moved ones', async () => {
    const numbered = sound.map((row, line) => [line === 0 ? 'RecordIdentifier' : `${line}`, ...row]);
    const text = textOf(numbered.map((row, line) => (line === 3 ? row.toSpliced(5, 1) : row)));
    const copy = await repaired(text);
    expect(copy).toMatchObject({ text, mended: [] });
    expect(copy.left).toEqual(['structure/heading 1', 'resave/shifted-columns ssid 1']);
    await expect(piped(text)).rejects.toMatchObject({ code: 'wrong-shape', line: 4 });
  });

  test('a byte order mark and line ends stay', async () => {
    const text = (cells: string[][]) => `\ufeff${textOf(cells)}`.trimEnd();
    const copy = await repaired(text(sound.map((row) => [...row, ''])));
    expect(copy.text).toBe(Buffer.from(text(sound)).toString('latin1'));
  });
});

describe('lines that are no records', () => {
  test('blank records, headings of appended files and titles are left out', async () => {
    const blank = sound[0].map(() => '');
    const copy = await repaired(`Student Score Data\r\n${textOf([...sound, blank, ...sound])}`);
    expect(copy.text).toBe(textOf([...sound, ...sound.slice(1)]));
    expect(copy.mended).toEqual(['structure/blank-record 1', 'structure/repeated-heading 1']);
  });
});

describe('records of another shape', () => {
  const school = columnOf('testedSchoolName1');
  const named = (...cells: string[]) =>
    sound.map((row, line) => (line === 2 ? row.toSpliced(school, 1, ...cells) : row));

  test('a value that was divided is put together and quoted', async () => {
    const copy = await repaired(textOf(named('North', ' South'), ','));
    expect(copy.text).toBe(textOf(named('"North, South"'), ','));
    expect(copy.mended).toEqual(['resave/shifted-columns testedSchoolName1 1']);
    expect(copy.changes[0]).toMatchObject({ line: 3, record: 2, from: '228', to: '227' });
  });

  test('what else is wrong with them is mended too', async () => {
    const birth = columnOf('dateOfBirth');
    const copy = await repaired(
      textOf(
        named('North', ' South').map((row, line) => (line === 2 ? row.with(birth, '3/4/2008') : row)),
        ',',
      ),
    );
    expect(copy.text).toBe(textOf(named('"North, South"'), ','));
    expect(copy.mended).toHaveLength(2);
  });

  test('a cell that was put in is taken out, and so are blank ones at the end', async () => {
    const score = columnOf('scaleScore');
    const shifted = sound.map((row, line) => (line === 1 ? row.toSpliced(score, 0, '') : row));
    const copy = await repaired(textOf(shifted.map((row, line) => (line === 3 ? [...row, '', ''] : row))));
    expect(copy).toMatchObject({ text: textOf(sound), left: [] });
    expect(copy.mended).toEqual(['resave/shifted-columns scaleScore 1', 'structure/columns 1']);
  });

  test.each<[string, (row: string[]) => string[], left: string]>([
    ['the parts of a name', (row) => row.toSpliced(3, 1, 'Smith', 'Jr'), 'resave/shifted-columns lastName 1'],
    [
      'a cell is lost',
      (row) => row.toSpliced(columnOf('calpadsGrade'), 1),
      'resave/shifted-columns calpadsGrade 1',
    ],
    ['cut off', (row) => row.slice(0, 40), 'structure/columns 1'],
  ])('they stay where several readings are possible or a value is lost: %s', async (_, change, left) => {
    const text = textOf(
      sound.map((row, line) => (line === 2 ? change(row) : row)),
      ',',
    );
    const copy = await repaired(text);
    expect(copy).toMatchObject({ text, mended: [], left: [left] });
    // Of a field of persons too: it is the number of columns.
    expect(copy.changes[0].from).toBe(String(change(sound[2]).length));
  });

  test('a caret in a value cannot be quoted', async () => {
    const text = textOf(named('North', 'South'));
    const copy = await repaired(text);
    expect(copy).toMatchObject({ text, left: ['resave/shifted-columns testedSchoolName1 1'] });
  });

  const unmarked = layoutOf([
    { key: 'ssid', kind: 'digits', length: 10, required: true },
    { key: 'day', kind: 'date', length: 10 },
    { key: 'note', kind: 'text', length: 8 },
  ]);

  test('their dates count in whether the file has the day first', async () => {
    const copy = await repaired('0112345678903/4/2017  long ago\n02123456789125/4/2017\n', unmarked);
    expect(copy).toMatchObject({ isDayFirst: true, mended: ['resave/trimmed-record 1'] });
    expect(copy.left).toEqual(['resave/date-form day 1', 'field/date day 1']);
  });

  test('blanks that were cut from the ends of lines are put back', async () => {
    const [full, trimmed] = ['011234567890          long ago', '021234567891'];
    const copy = await repaired(`${full}\n${trimmed}\n${trimmed}4/3/2017\n0212345\n`, unmarked);
    const lines = [full, trimmed.padEnd(30), `${trimmed}2017-04-03`.padEnd(30), '0212345', ''];
    expect(copy.text).toBe(lines.join('\n'));
    expect(copy.mended).toEqual(['resave/trimmed-record 2', 'resave/date-form day 1']);
    expect(copy.left).toEqual(['structure/record-length 1']);
  });
});

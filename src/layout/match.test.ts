import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../test/support/layout.js';
import { loadLayout } from './catalog.js';
import { foldHeading, matchHeadings } from './match.js';

// Fields 0–4: RecordType, Last Name, First Name, Gender, Grade.
const layout = layoutOf([
  { key: 'lastName', kind: 'text', length: 10, headers: ['Last Name', 'Surname'] },
  { key: 'firstName', kind: 'text', length: 10, headers: ['First Name'] },
  { key: 'gender', kind: 'text', length: 6, headers: ['Gender'] },
  { key: 'grade', kind: 'text', length: 2, headers: ['Grade (Assessed)'] },
]);

describe('columns of a row of headings', () => {
  test.each<[string, headings: string[], columns: number[], byPlace: number[]]>([
    [
      'as published',
      ['recordType', 'Last Name', 'First Name', 'Gender', 'Grade (Assessed)'],
      [0, 1, 2, 3, 4],
      [],
    ],
    ['another known heading', ['recordType', 'Surname', 'First Name'], [0, 1, 2], []],
    [
      'folded spelling',
      ['RECORD_TYPE', 'last  name', 'First-Name', ' Gender ', 'grade assessed'],
      [0, 1, 2, 3, 4],
      [],
    ],
    [
      'a renamed heading',
      ['recordType', 'Family', 'First Name', 'Gender', 'Grade (Assessed)'],
      [0, 1, 2, 3, 4],
      [1],
    ],
    [
      'a renamed first and last',
      ['Type', 'Last Name', 'First Name', 'Gender', 'Year'],
      [0, 1, 2, 3, 4],
      [0, 4],
    ],
    ['a missing column', ['recordType', 'Last Name', 'Gender', 'Grade (Assessed)'], [0, 1, 3, 4], []],
    [
      'renamed after a missing one',
      ['recordType', 'First Name', 'Sex', 'Grade (Assessed)'],
      [0, 2, 3, 4],
      [2],
    ],
    ['an extra column in front', ['Id', 'recordType', 'Last Name', 'First Name'], [-1, 0, 1, 2], []],
    ['an extra column between', ['recordType', 'Last Name', 'Id', 'First Name'], [0, 1, -1, 2], []],
    [
      'an extra empty column at the end',
      ['recordType', 'Last Name', 'First Name', 'Gender', 'Grade (Assessed)', ''],
      [0, 1, 2, 3, 4, -1],
      [],
    ],
    [
      'reordered',
      ['Gender', 'recordType', 'First Name', 'Grade (Assessed)', 'Last Name'],
      [3, 0, 2, 4, 1],
      [],
    ],
    ['a column that stands twice', ['recordType', 'Last Name', 'Last Name', 'First Name'], [0, 1, -1, 2], []],
  ])('%s', (_, headings, columns, byPlace) => {
    const match = matchHeadings(layout, headings);
    expect([...match.columns]).toEqual(columns);
    expect(match.byPlace).toEqual(byPlace);
    expect(match.matched).toBe(columns.filter((field) => field >= 0).length - byPlace.length);
  });
});

test('every published heading is found at its field, whichever of its spellings stands', () => {
  const published = loadLayout('2016-17');
  for (const spelling of [0, 1]) {
    const headings = published.fields.map((field) => field.headings[spelling] ?? field.headings[0]);
    const match = matchHeadings(published, headings);
    expect(match.matched).toBe(published.fields.length);
    expect([...match.columns]).toEqual(published.fields.map((field) => field.index));
  }
});

describe('a heading of several fields goes to the one whose place it has', () => {
  const blanks = layoutOf([
    { key: 'points', kind: 'integer', length: 3, headers: ['Points', 'Blank1'] },
    { key: 'filler2', kind: 'filler', length: 4, headers: ['Blank2', 'Blank1', 'Blank'] },
    { key: 'grade', kind: 'text', length: 2, headers: ['Grade'] },
    { key: 'filler4', kind: 'filler', length: 4, headers: ['Blank3', 'Blank2', 'Blank'] },
  ]);
  test.each<[string, headings: string[], columns: number[]]>([
    ['blanks counted from the first', ['recordType', 'Blank1', 'Blank2', 'Grade', 'Blank3'], [0, 1, 2, 3, 4]],
    [
      'blanks counted from the second',
      ['recordType', 'Points', 'Blank1', 'Grade', 'Blank2'],
      [0, 1, 2, 3, 4],
    ],
    ['blanks headed alike', ['recordType', 'Points', 'Blank', 'Grade', 'Blank'], [0, 1, 2, 3, 4]],
    ['one of them missing', ['recordType', 'Points', 'Grade', 'Blank'], [0, 1, 3, 4]],
    [
      'an extra column in front',
      ['Id', 'recordType', 'Points', 'Blank', 'Grade', 'Blank'],
      [-1, 0, 1, 2, 3, 4],
    ],
  ])('%s', (_, headings, columns) => {
    const match = matchHeadings(blanks, headings);
    expect([...match.columns]).toEqual(columns);
    expect(match.byPlace).toEqual([]);
  });
});

test.each([
  ['Statewide_Student_Identifier(SSID)', 'statewidestudentidentifierssid'],
  ['Error Band–Max', 'errorbandmax'],
  ['–', ''],
])('%s folds', (heading, folded) => {
  expect(foldHeading(heading)).toBe(folded);
});

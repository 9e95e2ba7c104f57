import { describe, expect, test } from 'vitest';
import { judge } from '../../test/support/judge.js';
import { layoutOf } from '../../test/support/layout.js';
import { extractOf, soundMathematics, soundRecord } from '../../test/support/sound-record.js';

const layout = layoutOf([
  { key: 'grade', kind: 'text', length: 2, headers: ['Grade Assessed', 'Grade'] },
  { key: 'score', kind: 'text', length: 4, headers: ['Scale Score'] },
  { key: 'level', kind: 'text', length: 1, headers: ['Level'] },
]);

/** Field, heading seen and heading expected of each finding about a row of headings. */
async function headingFindings(...headings: string[]) {
  const row = headings.join('^');
  const { findings } = await judge(row, { layout, only: ['structure/heading'] });
  return findings.map(({ line, record, field, actual, expected }) => {
    expect({ line, record }).toEqual({ line: 1, record: null });
    return [field?.key ?? null, actual, expected?.kind === 'value' ? expected.value : expected];
  });
}

describe('headings', () => {
  test.each<[string, headings: string[], findings: unknown[]]>([
    ['as published', ['recordType', 'Grade Assessed', 'Scale Score', 'Level'], []],
    ['another published spelling', ['RecordType', 'Grade', 'SCALE_SCORE', 'level'], []],
    ['reordered', ['Level', 'recordType', 'Scale Score', 'Grade'], []],
    ['renamed', ['recordType', 'Grade', 'Points', 'Level'], [['score', 'Points', 'Scale Score']]],
    ['missing', ['recordType', 'Grade', 'Level'], [['score', null, 'Scale Score']]],
    [
      'extra, like a published one',
      ['recordType', 'Grade', 'Scale Score', 'Levels', 'Level'],
      [[null, 'Levels', 'Level']],
    ],
    [
      'extra, like none',
      ['RecordIdentifier', 'recordType', 'Grade', 'Scale Score', 'Level'],
      [[null, 'RecordIdentifier', null]],
    ],
    ['extra and empty', ['recordType', 'Grade', 'Scale Score', 'Level', ''], [[null, '', null]]],
    [
      'renamed and missing',
      ['recordType', 'Class', 'Level'],
      [
        ['grade', 'Class', 'Grade Assessed'],
        ['score', null, 'Scale Score'],
      ],
    ],
  ])('%s', async (_, headings, findings) => {
    expect(await headingFindings(...headings)).toEqual(expect.arrayContaining(findings));
    expect(await headingFindings(...headings)).toHaveLength(findings.length);
  });
});

test('a file without a heading row has none to report', async () => {
  const { findings } = await judge('01^03^2400^2', { layout, only: ['structure/'] });
  expect(findings).toEqual([]);
});

test('a field without its column is not required in each record', async () => {
  const withRequired = layoutOf([
    { key: 'ssid', kind: 'digits', length: 10, required: true },
    { key: 'grade', kind: 'text', length: 2 },
  ]);
  const { findings } = await judge('recordType^grade\n01^03\n', { layout: withRequired });
  expect(findings.map(({ rule, field }) => [rule, field?.key])).toEqual([['structure/heading', 'ssid']]);
});

describe('records', () => {
  test('without headings that have a column in front are judged, and the column is told', async () => {
    const { findings, layout: found } = await judge('x^01^03^2400^1\ny^02^04^2500^1\n', { layout });
    expect(found).toMatchObject({ id: layout.id });
    expect(findings).toMatchObject([
      { rule: 'structure/heading', field: null, line: null, expected: { kind: 'length', max: 4 } },
    ]);
  });

  test('without a column are not said to be blank there', async () => {
    const [heading, ...records] = extractOf([soundRecord(1), soundMathematics(1)])
      .toString()
      .trim()
      .split('\r\n');
    const column = heading.split('^').indexOf('Attemptedness');
    expect(column).toBeGreaterThan(0);
    const text = [heading, ...records]
      .map((row) => row.split('^').toSpliced(column, 1).join('^'))
      .join('\r\n');
    const { findings, notRun } = await judge(text);
    expect(findings).toMatchObject([{ rule: 'structure/heading', field: { key: 'attemptedness' } }]);
    expect(notRun.map(({ rule }) => rule)).toContain('record/include-y-attemptedness');
  });
});

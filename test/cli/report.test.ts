import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { savedTables } from '../support/page-tables.js';
import { workbookOf } from '../support/workbook.js';
import { zipOf } from '../support/zip.js';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

let extracts: Extracts;
let many: string;
/** Of its 250 records, with small cells hidden. */
let page: string;

beforeAll(async () => {
  extracts = await makeExtracts();
  many = join(extracts.directory, 'many.csv');
  await caaspp(['generate', '--records', '250', '--form', 'caret', '-o', many]);
  page = await pageOf(many);
});

async function pageOf(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await caaspp(['report', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** Nothing has to be hidden in it, which takes most of the time. */
function quickPage(...args: string[]): Promise<string> {
  return pageOf(...args, '--min-n', '1', '--quiet');
}

describe('the page', () => {
  test('is whole and alone', () => {
    expect(page).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\ssrc=|\son\w+=|https?:/i);
  });

  test('has the numbers of every chart as a table to save', () => {
    const names = [...savedTables(page).keys()];
    expect(names).toEqual(
      expect.arrayContaining([
        'participation.csv',
        'levels-by-grade-01.csv',
        'levels-by-group-01.csv',
        'scores-01.csv',
        'completions.csv',
      ]),
    );
    expect(page.match(/<figure/g)).toHaveLength(names.length);
  });

  test('every link in it leads somewhere', () => {
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });
});

test('the numbers are those of caaspp aggregate', async () => {
  const tables = savedTables(await quickPage(many));
  const { stdout } = await caaspp(['aggregate', many, '--by', 'test,grade', '-q']);
  const expected: Record<string, string>[] = parse(stdout, { columns: true });
  const ela = expected.filter((row) => row.record_type === '01');
  const shown = tables.get('levels-by-grade-01.csv') ?? [];
  expect(shown.map((row) => [row['Students with scores'], row['Met or exceeded, %']])).toEqual(
    ela.map((row) => [row.with_scores, row.met_and_above_percent]),
  );
  const whole = expected.filter((row) => row.grade === '13');
  expect((tables.get('participation.csv') ?? []).map((row) => [row.Enrolled, row.Tested])).toEqual(
    whole.map((row) => [row.enrolled, row.tested]),
  );
  const scores = (tables.get('scores-01.csv') ?? []).filter((row) => row.Grade === 'Grade 5');
  const sum = (rows: Record<string, string>[], key: string) =>
    rows.reduce((all, row) => all + Number(row[key]), 0);
  expect(sum(scores, 'Students')).toBe(Number(ela.find((row) => row.grade === '05')?.with_scores));
});

describe('what few students are behind', () => {
  test('is hidden, the rows of grades where results are hidden have no histogram', () => {
    const tables = savedTables(page);
    const grades = [...tables].flatMap(([name, rows]) =>
      name.startsWith('levels-by-grade') ? rows.map((row) => ({ name, ...row })) : [],
    );
    const counts = grades.map((row: Record<string, string>) => row['Students with scores']);
    expect(counts).toContain('*');
    expect(counts.filter((count) => count !== '*' && Number(count) < 11)).toEqual([]);
    for (const row of grades as Record<string, string>[]) {
      if (row['Students with scores'] !== '*') continue;
      const scores = tables.get(row.name.replace('levels-by-grade', 'scores')) ?? [];
      expect(scores.map(({ Grade }) => Grade)).not.toContain(row.Grade);
    }
  });

  test('has no bar of its own, unless it is a whole level', () => {
    const tables = savedTables(page);
    const scores = tables.get('scores-01.csv') ?? [];
    const few = scores.filter(({ Students }) => Number(Students) < 11);
    for (const { Grade, Level } of few) {
      expect(scores.filter((row) => row.Grade === Grade && row.Level === Level)).toHaveLength(1);
    }
    const others = [...(tables.get('completions.csv') ?? []), ...(tables.get('conditions.csv') ?? [])];
    expect(others.length).toBeGreaterThan(3);
    expect(others.every(({ Records }) => Number(Records) >= 11)).toBe(true);
  });

  test('of a single student nothing is told, not even the groups', async () => {
    const [headings, first] = readFileSync(extracts.sound, 'utf8').split('\r\n');
    const page = await pageOf(extracts.write('one.csv', `${headings}\r\n${first}\r\n`));
    const [[name, rows], ...others] = savedTables(page);
    expect({ name, others }).toEqual({ name: 'participation.csv', others: [] });
    expect(rows.map(({ Enrolled, Tested }) => [Enrolled, Tested])).toEqual([['*', '*']]);
  });

  test('--min-n shows from so many on, and says so where it is below what may be published', async () => {
    const more = savedTables(await pageOf(many, '--min-n', '20'));
    const rows = more.get('levels-by-group-01.csv') ?? [];
    const counts = rows.map((row) => row['Students with scores']).filter((count) => count !== '*');
    expect(Math.min(...counts.map(Number))).toBeGreaterThanOrEqual(20);
    const { stdout, stderr } = await caaspp(['report', many, '--min-n', '1']);
    expect(stdout).toContain('note alert');
    expect(stderr).not.toBe('');
    expect(await quickPage(many)).toBe(stdout);
    expect((await caaspp(['report', many, '--min-n', '0'])).code).toBe(2);
  });
});

describe('words on the page', () => {
  test('--title', async () => {
    expect(await quickPage(extracts.sound, '--title', 'Spring <2017>')).toContain(
      '<h1>Spring &lt;2017&gt;</h1>',
    );
    expect(await quickPage(extracts.sound)).toContain('<h1>CAASPP 2016-17</h1>');
  });

  test('--final: without it the page says that results are preliminary', async () => {
    expect(await quickPage(extracts.sound)).toContain('Preliminary');
    expect(await quickPage(extracts.sound, '--final')).not.toContain('Preliminary');
  });
});

describe('input', () => {
  test('fixed width, a pipe, several files', async () => {
    const body = (page: string) => page.replace(/<p>From [\s\S]*?<\/p>/, '');
    const expected = body(await quickPage(extracts.sound));
    expect(body(await quickPage(extracts.soundFixed))).toBe(expected);
    const input = readFileSync(extracts.sound);
    expect(body((await caaspp(['report', '-', '--min-n', '1', '-q'], { input })).stdout)).toBe(expected);
    const rows = (text: string) => savedTables(text).get('participation.csv') ?? [];
    const twice = await quickPage(many, many);
    expect(Number(rows(twice)[0].Enrolled)).toBe(2 * Number(rows(await quickPage(many))[0].Enrolled));
  });

  test('--member, --all-members, --sheet', async () => {
    const bytes = readFileSync(many);
    const members = ['a.csv', 'b.csv'].map((name) => ({ name, bytes }));
    const archive = extracts.write('several.zip', zipOf(members));
    const rows = bytes
      .toString()
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split('^'));
    const book = extracts.write('book.xlsx', workbookOf([{ name: 'Data', rows }]));
    const enrolled = async (...args: string[]) =>
      Number(savedTables(await quickPage(...args)).get('participation.csv')?.[0].Enrolled);
    const once = await enrolled(many);
    expect(await enrolled(archive, '--member', 'b.csv')).toBe(once);
    expect(await enrolled(archive, '--all-members')).toBe(2 * once);
    expect(await enrolled(book, '--sheet', 'Data')).toBe(once);
  });

  test('-o writes the page there', async () => {
    const path = join(extracts.directory, 'dashboard.html');
    expect(await quickPage(extracts.sound, '-o', path)).toBe('');
    expect(readFileSync(path, 'utf8')).toBe(await quickPage(extracts.sound));
  });

  test('--layout', async () => {
    expect((await caaspp(['report', extracts.sound, '--layout', '2016-17', '--min-n', '1'])).code).toBe(0);
    expect((await caaspp(['report', extracts.sound, '--layout', '2016-71'])).code).toBe(2);
  });

  test.each(['cers-export', '2014-15'])('%s has no dashboard', async (administration) => {
    const path = join(extracts.directory, `${administration}.csv`);
    await caaspp([
      'generate',
      '--administration',
      administration,
      '--records',
      '20',
      '--form',
      'caret',
      '-o',
      path,
    ]);
    const { code, stdout, stderr } = await caaspp(['report', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toContain('--attribution');
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workbookOf } from '../support/workbook.js';
import { zipOf } from '../support/zip.js';
import { makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

const extracts = await makeExtracts();
const sound = readFileSync(extracts.sound, 'utf8');
const rows = sound
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split('^'));
const grade = rows[0].indexOf('CALPADS Grade');
const uin = rows[0].indexOf('UIN');
const birth = rows[0].indexOf('DateofBirth');

function textOf(cells: readonly (readonly string[])[], delimiter = '^'): string {
  return cells.map((row) => `${row.join(delimiter)}\r\n`).join('');
}

/** Zeros are lost and dates rewritten in all records; what was there can be told. */
const resaved = rows.map((row, line) =>
  line === 0
    ? row
    : row
        .with(grade, row[grade].replace(/^0/, ''))
        .with(birth, row[birth].replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$2/$3/$1')),
);
const mendable = extracts.write('mendable.csv', textOf(resaved));
const unmendable = extracts.write(
  'unmendable.csv',
  textOf(resaved.map((row, line) => (line === 1 ? row.with(uin, '1.23E+15') : row))),
);
const inDirectory = (name: string) => join(extracts.directory, name);

/** Line, record, key, cause, change, from and to of each change in a list. */
function changesIn(path: string): string[][] {
  const [headings, ...changes] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
  expect(headings).toBe('line,record,key,cause,change,from,to');
  return changes.map((change) => change.split(','));
}

describe('caaspp repair', () => {
  test('to standard output, the summary beside it; --quiet without', async () => {
    const { code, stdout, stderr } = await caaspp(['repair', mendable]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: sound });
    expect(stderr).toContain('dateOfBirth (40)');
    const quiet = await caaspp(['repair', mendable, '-q', '-o', '-']);
    expect(quiet).toEqual({ code: 0, stdout: sound, stderr: '' });
  });

  test('of what is sound there is nothing to mend, from a file or a pipe', async () => {
    for (const path of [extracts.sound, extracts.soundFixed]) {
      const bytes = readFileSync(path, 'utf8');
      expect(await caaspp(['repair', path])).toMatchObject({ code: 0, stdout: bytes });
      expect(await caaspp(['repair', '-'], { input: bytes })).toMatchObject({ code: 0, stdout: bytes });
    }
  });

  test('--output, and 1 where something is left as it was', async () => {
    const output = inDirectory('mended.csv');
    const { code, stdout, stderr } = await caaspp(['repair', unmendable, '-o', output]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('uin (1)');
    const expected = rows.map((row, line) => (line === 1 ? row.with(uin, '1.23E+15') : row));
    expect(readFileSync(output, 'utf8')).toBe(textOf(expected));
    // What is left is left again, and nothing else is done.
    expect(await caaspp(['repair', output])).toMatchObject({ code: 1, stdout: textOf(expected) });
  });

  test('--list, --show-personal-data', async () => {
    const list = inDirectory('changes.csv');
    const args = ['repair', unmendable, '-o', inDirectory('listed.csv'), '--list', list];
    await caaspp(args);
    const [year, month, day] = rows[1][birth].split('-');
    const date = `${Number(month)}/${Number(day)}/${year}`;
    const changes = changesIn(list).filter(([line]) => line === '2');
    const born = ['2', '1', 'dateOfBirth', 'resave/date-form', 'mended'];
    expect(changes).toContainEqual(['2', '1', 'uin', 'resave/exponent', 'left', '1.23E+15', '']);
    expect(changes).toContainEqual([...born, date.replaceAll(/\d/g, '9'), '9999-99-99']);
    await caaspp([...args, '--show-personal-data']);
    expect(changesIn(list)).toContainEqual([...born, date, rows[1][birth]]);
  });

  test('--dry-run writes the summary alone, and the list where one is wanted', async () => {
    const list = inDirectory('dry.csv');
    const { code, stdout, stderr } = await caaspp(['repair', unmendable, '--dry-run', '--list', list]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('dateOfBirth (40)');
    expect(stdout).not.toContain('^');
    expect(changesIn(list).length).toBeGreaterThan(40);
  });

  test('--layout', async () => {
    const path = extracts.write('unheaded.csv', textOf(resaved.slice(1)));
    expect(await caaspp(['repair', path, '--layout', '2016-17'])).toMatchObject({
      code: 0,
      stdout: textOf(rows.slice(1)),
    });
    expect((await caaspp(['repair', path, '--layout', 'nowhere.json'])).code).toBe(2);
  });

  test('--member: what is in an archive is written as it is there', async () => {
    const members = ['a.csv', 'b.csv'].map((name) => ({ name, bytes: readFileSync(mendable) }));
    const path = extracts.write('two.zip', zipOf(members));
    expect(await caaspp(['repair', path, '--member', 'b.csv'])).toMatchObject({ code: 0, stdout: sound });
    expect((await caaspp(['repair', path])).code).toBe(2);
  });

  test('--sheet: a workbook becomes what TOMS gives out', async () => {
    const sheets = [
      { name: 'Notes', rows: [['nothing here']] },
      { name: 'Data', rows: resaved },
    ];
    const path = extracts.write('book.xlsx', workbookOf(sheets));
    expect(await caaspp(['repair', path, '--sheet', 'Data'])).toMatchObject({ code: 0, stdout: sound });
    expect((await caaspp(['repair', path, '--sheet', 'Notes'])).code).toBe(2);
  });

  test('a workbook with a value that would divide a line is not written', async () => {
    const last = rows[0].indexOf('Student_Last_Name');
    const cells = resaved.map((row, line) => (line === 2 ? row.with(last, 'O^Hara') : row));
    const path = extracts.write('caret.xlsx', workbookOf([{ name: 'Data', rows: cells }]));
    const output = inDirectory('caret.csv');
    const { code, stderr } = await caaspp(['repair', path, '-o', output]);
    expect({ code, exists: existsSync(output) }).toEqual({ code: 2, exists: false });
    expect(stderr).toContain('line 3');
    expect(stderr).not.toContain('Hara');
  });

  test.each([
    ['the input as output', ['-o', mendable]],
    ['the input as list', ['--list', mendable]],
    ['one file for both', ['-o', inDirectory('both.csv'), '--list', inDirectory('both.csv')]],
    [
      'one file for both, in other words',
      ['-o', inDirectory('both.csv'), '--list', `${extracts.directory}/./both.csv`],
    ],
    ['both to standard output', ['--list', '-']],
    ['a copy that is not wanted', ['--dry-run', '-o', inDirectory('dry-copy.csv')]],
    ['two files', [mendable]],
  ])('%s is an error', async (_, args) => {
    expect((await caaspp(['repair', mendable, ...args])).code).toBe(2);
    expect(readFileSync(mendable, 'utf8')).toBe(textOf(resaved));
  });

  test('what it writes comma-separated becomes with convert what it was', async () => {
    const path = extracts.write('comma.csv', textOf(resaved, ','));
    const { stdout } = await caaspp(['repair', path]);
    expect(stdout).toBe(textOf(rows, ','));
    expect((await caaspp(['convert', '-', '--to', 'caret'], { input: stdout })).stdout).toBe(sound);
  });
});

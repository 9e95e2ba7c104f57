import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { workbookOf } from '../support/workbook.js';
import { zipOf } from '../support/zip.js';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

const resaved = fileURLToPath(new URL('../../fixtures/2016-17/resaved.csv', import.meta.url));

let extracts: Extracts;
beforeAll(async () => {
  extracts = await makeExtracts();
});

async function doctor(...args: string[]) {
  const { code, stdout, stderr } = await caaspp(['doctor', ...args]);
  return { code, stdout, stderr, commands: stdout.match(/caaspp .*$/gm) ?? [] };
}

test('a sound extract', async () => {
  const { code, stdout, stderr, commands } = await doctor(extracts.sound);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/CAASPP 2016-17.*caaspp-2016-17 \(official\)/);
  expect(stdout).toMatch(/40: .*\(01\)/);
  expect(stdout).toContain('2017-06-18');
  expect(stdout).toContain('sound');
  expect(stdout.trim().split('\n').length).toBeLessThanOrEqual(11);
  expect(commands).toContain(`caaspp snapshot ${extracts.sound}`);
});

test('a re-save: what is wrong, and that it can be mended', async () => {
  const { code, stdout, commands } = await doctor(resaved);
  expect(code).toBe(1);
  expect(stdout).toContain('1,254 errors');
  expect(stdout).toContain('resave/exponent 496');
  expect(commands).toContain(`caaspp repair ${resaved} --dry-run`);
  expect(commands).toContain('caaspp explain resave/leading-zeros');
});

test('warnings alone are no failure', async () => {
  const { code, commands } = await doctor(extracts.warning);
  expect(code).toBe(0);
  expect(commands).toContain('caaspp explain field/case');
});

test('what is no extract is named, and does not keep the others from being looked at', async () => {
  const pdf = extracts.write('letter.pdf', '%PDF-1.7\n');
  const text = extracts.write('notes.txt', 'Dear parents,\nthe results are there.\n');
  const { code, stdout, stderr, commands } = await doctor(pdf, text, 'missing.csv', extracts.sound);
  expect(code).toBe(2);
  expect(stderr).toContain('letter.pdf is a PDF document');
  expect(stderr).toContain('missing.csv');
  expect(stdout).toContain('sound');
  expect(commands[0]).toBe('caaspp layout list');
});

test('--layout', async () => {
  const { code, stdout, commands } = await doctor(extracts.soundFixed, '--layout', '2016-17');
  expect(code).toBe(0);
  expect(stdout).toContain('caaspp-2016-17');
  expect(commands).toContain(`caaspp snapshot ${extracts.soundFixed} --layout 2016-17`);
  expect((await doctor(extracts.sound, '--layout', '1999-00')).code).toBe(2);
});

test('--member and --all-members: commands lead to the member', async () => {
  const members = [
    { name: 'one.csv', bytes: readFileSync(extracts.sound) },
    { name: 'two.csv', bytes: readFileSync(extracts.warning) },
  ];
  const zip = extracts.write('leas.zip', zipOf(members));
  expect((await doctor(zip)).code).toBe(2);
  const one = await doctor(zip, '--member', 'one.csv');
  expect(one.commands).toContain(`caaspp snapshot ${zip} --member one.csv`);
  const both = await doctor(zip, '--all-members');
  expect(both.code).toBe(0);
  expect(both.commands).toEqual(expect.arrayContaining([...one.commands, 'caaspp explain field/case']));
});

test('--sheet', async () => {
  const lines = readFileSync(extracts.sound, 'utf8').trimEnd().split('\r\n');
  const rows = lines.map((line) => line.split('^'));
  const sheets = [
    { name: 'Data', rows },
    { name: 'Half', rows: rows.slice(0, 21) },
  ];
  const workbook = extracts.write('book.xlsx', workbookOf(sheets));
  const { stdout, commands } = await doctor(workbook, '--sheet', 'Half');
  expect(stdout).toMatch(/20: .*\(01\)/);
  expect(commands).toContain(`caaspp snapshot ${workbook} --sheet Half`);
});

test('standard input', async () => {
  const { code, stdout } = await caaspp(['doctor', '-'], { input: readFileSync(extracts.sound) });
  expect(code).toBe(0);
  expect(stdout).toContain('caaspp snapshot -');
});

describe('the commands that it names can be run', () => {
  test.each([
    'caaspp-2014-15',
    'caaspp-2016-17',
    'caaspp-2019-20-preliminary-indicator',
    'caaspp-2024-25',
    'elpac-initial-2022-23',
    'cers-export',
  ])('%s', async (layout) => {
    const cwd = extracts.directory;
    const file = `${layout}.csv`;
    await caaspp(['generate', '--administration', layout, '--records', '20', '-o', join(cwd, file)]);
    const { stdout } = await caaspp(['doctor', file], { cwd });
    const commands = stdout.match(/caaspp .*$/gm) ?? [];
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      const words = command.replace('YYYY-MM-DD', '2025-06-20').replace('EXTRACT', extracts.sound).split(' ');
      expect(await caaspp(words.slice(1), { cwd })).toMatchObject({ code: 0 });
    }
  });
});

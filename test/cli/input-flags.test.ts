import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { workbookOf } from '../support/workbook.js';
import { zipOf } from '../support/zip.js';
import { makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

const extracts = await makeExtracts();
const sound = readFileSync(extracts.sound);
const rows = sound
  .toString()
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split('^'));
const zip = extracts.write(
  'several.zip',
  zipOf([
    { name: 'a.csv', bytes: sound },
    { name: 'b.csv', bytes: readFileSync(extracts.warning) },
  ]),
);
const workbook = extracts.write('book.xlsx', workbookOf([{ name: 'Data', rows }]));
/** Of one LEA: a window is given for all of its records. */
const single = extracts.write('single.csv', '');
await caaspp(['generate', '--records', '10', '--form', 'caret', '-o', single]);
const research = fileURLToPath(new URL('../../fixtures/2016-17/research-file.csv', import.meta.url));
const rule = { id: 'own/rule', title: 'Own', when: 'recordType', must: 'recordType', severity: 'warning' };
const config = extracts.write('own.json', JSON.stringify({ rules: [rule] }));
const windows = extracts.write('windows.csv', 'code,start,end\n01611920000000,2017-03-01,2017-05-31\n');

/** What each command that reads extracts needs beside them. */
const commands: Readonly<Record<string, readonly string[]>> = {
  doctor: [],
  validate: [],
  snapshot: [],
  aggregate: [],
  report: [],
  reconcile: ['--research', research],
  'rules test': ['--config', config],
  filter: ['--count'],
  convert: ['--to', 'caret'],
  repair: ['--dry-run'],
  stack: [],
};

/** 2 is an input that cannot be used; 0 and 1 are results. */
async function isUsed(command: string, ...args: string[]): Promise<boolean> {
  const { code } = await caaspp([...command.split(' '), ...args, ...commands[command]]);
  expect(code).toBeLessThanOrEqual(2);
  return code !== 2;
}

describe.each(Object.keys(commands))('%s', (command) => {
  test('--member', async () => {
    expect(await isUsed(command, zip)).toBe(false);
    expect(await isUsed(command, zip, '--member', 'a.csv')).toBe(true);
    expect(await isUsed(command, zip, '--member', 'c.csv')).toBe(false);
  });

  test('--sheet', async () => {
    expect(await isUsed(command, workbook, '--sheet', 'Data')).toBe(true);
    expect(await isUsed(command, workbook, '--sheet', 'Date')).toBe(false);
  });

  test.skipIf(command === 'repair')('--all-members', async () => {
    expect(await isUsed(command, zip, '--all-members')).toBe(true);
  });

  test('--layout', async () => {
    expect(await isUsed(command, extracts.sound, '--layout', '2016-17')).toBe(true);
    expect(await isUsed(command, extracts.sound, '--layout', '1999-00')).toBe(false);
  });
});

describe.each(['validate', 'snapshot', 'filter', 'rules test'])('dates of %s', (command) => {
  test.skipIf(command === 'snapshot')('--downloaded-on', async () => {
    expect(await isUsed(command, extracts.sound, '--downloaded-on', '2017-10-01')).toBe(true);
    expect(await isUsed(command, extracts.sound, '--downloaded-on', '2017-13-01')).toBe(false);
  });

  test.each([
    ['--extracted-on', '2017-06-18', '2017-06-31'],
    ['--windows', windows, extracts.sound],
    ['--window-end', '2017-05-31', 'May'],
    ['--today', '2017-12-01', '1 December'],
  ])('%s', async (flag, good, bad) => {
    expect(await isUsed(command, single, flag, good)).toBe(true);
    expect(await isUsed(command, single, flag, bad)).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workbookOf } from '../support/workbook.js';
import { zipOf } from '../support/zip.js';
import { makeExtracts } from './extracts.js';
import { caaspp, launch } from './run.js';

const extracts = await makeExtracts();
const sound = readFileSync(extracts.sound);
const soundFixed = readFileSync(extracts.soundFixed);
const rows = sound
  .toString()
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split('^'));
const download = extracts.write(
  'download.zip',
  zipOf([
    { name: '85288.dat', bytes: soundFixed },
    { name: '85288.csv', bytes: sound },
  ]),
);
const several = extracts.write(
  'several.zip',
  zipOf([
    { name: 'a.csv', bytes: sound },
    { name: 'b/b.csv', bytes: readFileSync(extracts.warning) },
  ]),
);
const workbook = extracts.write(
  'book.xlsx',
  workbookOf([
    { name: 'Data', rows },
    { name: 'Half', rows: rows.slice(0, 21) },
  ]),
);

describe('a download as it is', () => {
  test('its .csv is read, and a note says so', async () => {
    const { code, stdout, stderr } = await caaspp(['validate', download]);
    expect({ code, files: stdout.trim().split('\n').length }).toEqual({ code: 0, files: 1 });
    expect(stdout).toContain('download.zip/85288.csv');
    expect(stderr).toContain('85288.dat');
  });

  test('--member', async () => {
    const { code, stdout, stderr } = await caaspp(['filter', download, '--member', '85288.dat']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(soundFixed.toString());
  });

  test('--all-members', async () => {
    const { code, stdout } = await caaspp(['validate', several, '--all-members', '--format', 'json']);
    const { files, summary } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(summary).toMatchObject({ files: 2, records: 80, warnings: 1 });
    expect(files.map(({ file, undone }: { file: string; undone: object[] }) => [file, undone])).toEqual([
      [`${several}/a.csv`, [{ kind: 'zip', member: 'a.csv', instead: [] }]],
      [`${several}/b/b.csv`, [{ kind: 'zip', member: 'b/b.csv', instead: [] }]],
    ]);
  });

  test('several members without a choice', async () => {
    const { code, stdout, stderr } = await caaspp(['filter', several]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--all-members');
  });

  test('from a pipe', async () => {
    const { code, stderr } = await caaspp(['validate', '-'], { input: readFileSync(download) });
    expect(code).toBe(2);
    expect(stderr).toContain('pipe');
  });
});

test('--sheet', async () => {
  const { code, stdout } = await caaspp(['filter', workbook, '--sheet', 'Half', '--count']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '20\n' });
});

test.each(['aggregate', 'convert', 'snapshot'])(
  '%s reads a workbook as it reads the download',
  async (command) => {
    const args = { aggregate: ['--by', 'test'], convert: ['--to', 'caret'], snapshot: ['--format', 'csv'] }[
      command
    ];
    const [one, other] = [
      await caaspp([command, workbook, ...(args ?? [])]),
      await caaspp([command, extracts.sound, ...(args ?? [])]),
    ];
    const withoutName = (text: string) => text.replaceAll(workbook, '').replaceAll(extracts.sound, '');
    expect(one.code).toBe(0);
    expect(withoutName(one.stdout)).toBe(withoutName(other.stdout).replaceAll('caret', 'spreadsheet'));
  },
);

test('a plain extract is judged without what unpacks archives', async () => {
  const hook = `import { writeSync } from 'node:fs';
    export async function load(url, context, next) { writeSync(2, url + '\\n'); return next(url, context); }`;
  const preload = `import { register } from 'node:module'; register(${JSON.stringify(asModule(hook))});`;
  const { stderr } = await launch(['validate', extracts.sound], {
    nodeOptions: ['--import', asModule(preload)],
  });
  expect(stderr).toMatch(/extract\/open/);
  expect(stderr).not.toMatch(/yauzl|saxes|\/workbook\//);
});

function asModule(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

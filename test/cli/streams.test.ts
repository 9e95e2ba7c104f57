import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp, ended, gather, launcher, start } from './run.js';

let extracts: Extracts;
/** Much more than a pipe holds. */
let large: string;

beforeAll(async () => {
  extracts = await makeExtracts();
  const [headings, ...records] = readFileSync(extracts.many, 'utf8').split(/(?<=\n)/);
  large = extracts.write('large.csv', headings + records.join('').repeat(400));
});

describe('a reader that goes away', () => {
  test.each<[string, () => string[]]>([
    ['generate', () => ['generate', '--records', '100000']],
    ['filter', () => ['filter', large]],
    ['convert', () => ['convert', '--to', 'jsonl', large]],
    ['layout show', () => ['layout', 'show', '2016-17', '--format', 'json']],
    ['validate', () => ['validate', '--format', 'ndjson', '--max-examples', 'all', large]],
  ])('ends %s quietly', async (_, args) => {
    const child = start(args());
    child.stdin.end();
    const stderr = gather(child.stderr);
    child.stdout.once('data', () => child.stdout.destroy());
    expect([0, 1]).toContain(await ended(child));
    expect(await stderr).not.toMatch(/EPIPE|\n {4}at /);
  });
});

test.skipIf(!existsSync('/dev/full'))('a full disk is an error with a way out', () => {
  const run = spawnSync('sh', ['-c', `"${process.execPath}" "${launcher}" rules > /dev/full`], {
    encoding: 'utf8',
  });
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^caaspp: /);
  expect(run.stderr).not.toMatch(/\n {4}at /);
});

describe('off a terminal', () => {
  test.each([{}, { FORCE_COLOR: '3' }, { NO_COLOR: '1' }])('no colour and no animation (%j)', async (env) => {
    const { stdout, stderr } = await caaspp(['validate', extracts.error], { env });
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toBe('');
  });
});

/** util-linux' `script` gives a command a terminal; its options differ elsewhere. */
const hasTerminal =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

describe.skipIf(!hasTerminal)('on a terminal', () => {
  function onTerminal(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    redirect = '2>/dev/null',
    columns = 80,
  ) {
    const command = [process.execPath, launcher, ...args].map((part) => `"${part}"`).join(' ');
    return spawnSync('script', ['-qec', `stty cols ${columns}; ${command} ${redirect}`, '/dev/null'], {
      env: { PATH: process.env.PATH, TERM: 'xterm', ...env },
      encoding: 'utf8',
    }).stdout;
  }

  test('the report has colours', () => {
    expect(onTerminal(['validate', extracts.error])).toContain('\u001b[');
    expect(onTerminal(['validate', extracts.error], { NO_COLOR: '' })).toContain('\u001b[');
  });

  test.each<[string[], Record<string, string>]>([
    [['--no-color'], {}],
    [[], { NO_COLOR: '1' }],
    [[], { TERM: 'dumb' }],
  ])('%j %j: none', (args, env) => {
    expect(onTerminal(['validate', extracts.error, ...args], env)).not.toContain('\u001b');
  });

  test('each stream by itself: progress on the terminal, a plain report in the pipe', () => {
    const report = join(extracts.directory, 'piped.txt');
    const seen = onTerminal(['validate', extracts.error], {}, `> "${report}"`);
    expect(seen).toContain('error.csv');
    expect(seen).toContain('\u001b');
    expect(onTerminal(['validate', extracts.error, '-q'], {}, `> "${report}"`)).toBe('');
    expect(onTerminal(['validate', extracts.error], { TERM: 'dumb' }, `> "${report}"`)).toBe('');
    expect(onTerminal(['validate', extracts.error], {}, `> "${report}"`, 0)).toBe('');
  });
});

import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { ended, gather, launcher } from './run.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-docs-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

cpSync(fileURLToPath(new URL('../../fixtures/2016-17', import.meta.url)), directory, { recursive: true });
const command = join(directory, 'caaspp');
writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${launcher}" "$@"\n`);
chmodSync(command, 0o755);

/** A command of a page, and what it prints. */
interface Example {
  readonly command: string;
  readonly output: string;
}

/** The examples in the console blocks of a page, in order: later ones may use files that earlier ones wrote. */
function examplesOf(page: string): Example[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```console\n(.*?)^```$/gms)].map(([, block]) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((example) => {
        const [line, output = ''] = example.split(/(?<!\\)\n(.*)/s);
        return { command: line, output };
      }),
  );
}

/** The files that a page shows: blocks that name one after their language. */
function writeFilesOf(page: string): void {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  for (const [, name, content] of text.matchAll(/^```\w+ (\S+\.\S+)\n(.*?)^```$/gms)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
}

async function run(line: string): Promise<string> {
  const env = { PATH: `${directory}:${process.env.PATH}` };
  const shell = spawn('sh', ['-c', `exec 2>&1; ${line}`], { cwd: directory, env });
  const output = gather(shell.stdout);
  await ended(shell);
  return (await output).replaceAll('\r', '');
}

describe
  .skipIf(process.platform === 'win32')
  .each([
    'filtering.md',
    'converting.md',
    'aggregating.md',
    'elpac.md',
    'cers.md',
    'demographic-snapshot.md',
    'layouts.md',
    'html-report.md',
    'dashboard.md',
    'stacking.md',
    'configuration.md',
    'ci.md',
    'files.md',
    'repairing.md',
  ])('docs/%s', (page) => {
  const examples = examplesOf(page);
  writeFilesOf(page);

  test('it has examples', () => {
    expect(examples.length).toBeGreaterThan(3);
  });

  test.each(examples)('$command', async ({ command: line, output }) => {
    expect(await run(line)).toBe(output);
  });
});

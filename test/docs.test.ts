import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogue } from '../src/rules/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the generated files are what the code says now', () => {
  const check = spawnSync(process.execPath, ['scripts/write-docs.js', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(check.stderr).toBe('');
  expect(check.status).toBe(0);
});

test('every rule has its section', () => {
  const page = readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8');
  const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, id]) => id);
  expect(headings).toEqual(catalogue.map(({ id }) => id));
});

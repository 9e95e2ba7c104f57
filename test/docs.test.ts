import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commandsOf } from '../src/cli/config/flags.js';
import { createProgram } from '../src/cli/program.js';
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

test('every rule has its page, in the list, and there is no other', () => {
  const ids = catalogue.map(({ id }) => id);
  const list = readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8');
  expect([...list.matchAll(/^- \[(.+?)\]/gm)].map(([, id]) => id)).toEqual(ids);
  const pages = readdirSync(new URL('../docs/rules', import.meta.url), { recursive: true, encoding: 'utf8' });
  const named = pages.flatMap((page) =>
    page.endsWith('.md') ? page.slice(0, -3).replaceAll('\\', '/') : [],
  );
  expect(named.toSorted()).toEqual(ids.toSorted());
});

describe('the man page', () => {
  const page = readFileSync(new URL('../man/caaspp.1', import.meta.url), 'utf8');

  test('has every command and flag', () => {
    const program = createProgram(() => undefined);
    for (const [name, { options }] of commandsOf(program)) {
      const section = page
        .split('\n.SS ')
        .find((text) => text.startsWith(`caaspp ${name}`.replaceAll('-', '\\-')));
      for (const { long } of options) expect(section).toContain(long?.replaceAll('-', '\\-'));
    }
  });

  test('is roff without a warning', (context) => {
    const groff = spawnSync('groff', ['-man', '-ww', '-z', '-Tutf8'], { input: page, encoding: 'utf8' });
    if (groff.error !== undefined) context.skip('groff is not installed');
    expect(groff.stderr).toBe('');
  });
});

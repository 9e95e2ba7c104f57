import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caaspp } from './run.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-completion-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
writeFileSync(join(directory, 'extract.csv'), '');

/** In place of a file: the shell was asked for its own. */
const FILES = 'FILES';

/** Between what is offered for one and for the next. */
const NEXT = 'NEXT';

/** Lines of a shell that print what it offers for words, of which the last is unfinished. */
const harnesses = {
  bash: (words: readonly string[]) => `
    compopt() { offered_files=; }
    offered_files=${FILES}
    COMP_WORDS=(${words.map(quoted).join(' ')}) COMP_CWORD=${words.length - 1}
    _caaspp
    printf '%s\\n' "\${COMPREPLY[@]}" $offered_files`,
  zsh: (words: readonly string[]) => `
    compadd() { shift; print -l -- \${(M)@:#$PREFIX*} }
    _describe() { print -l -- \${(M)\${flags%%:*}:#$PREFIX*} }
    _files() { print ${FILES} }
    compset() { PREFIX=\${PREFIX#*=} }
    words=(${words.map(quoted).join(' ')}) CURRENT=${words.length} PREFIX=${quoted(words.at(-1) ?? '')}
    _caaspp`,
  fish: (words: readonly string[]) => `complete -C ${quoted(words.join(' '))}`,
} as const;

function quoted(word: string): string {
  return `'${word}'`;
}

const shells = Object.entries(harnesses).map(([shell, harness]) => ({ shell, harness }));

/** What is typed, some of what is offered then, and what is not. */
const cases: readonly (readonly [
  typed: readonly string[],
  some: readonly string[],
  not: readonly string[],
])[] = [
  [[''], ['validate', 'doctor', 'layout', 'completion'], ['show', FILES]],
  [['va'], ['validate'], ['layout']],
  [
    ['layout', ''],
    ['list', 'show', 'diff'],
    ['validate', FILES],
  ],
  [['layout', 'show', '--f'], ['--field', '--format'], ['--fail-on']],
  [['validate', '--f'], ['--fail-on', '--format'], ['--field']],
  [['validate', '--v'], ['--verbose'], []],
  [
    ['validate', '--format', ''],
    ['sarif', 'text'],
    ['duckdb', FILES],
  ],
  [['layout', 'diff', '--format', 'm'], ['markdown'], ['json']],
  [['validate', 'a.csv', '--fail-on', 'w'], ['warning'], ['error']],
  [['validate', ''], [FILES], ['list']],
  [['validate', '--baseline', ''], [FILES], []],
  [['validate', '--layout', 'caaspp-2016'], ['caaspp-2016-17'], ['caaspp-2017-18']],
  [['validate', '--only', 'record/level-f'], ['record/level-from-score'], ['file/duplicate-uin']],
  [['validate', '--window-end', ''], [], [FILES, 'text']],
  [
    ['explain', 'field/c'],
    ['field/code', 'field/case'],
    ['field/date', FILES],
  ],
  [['layout', 'show', 'caaspp-2024'], ['caaspp-2024-25'], ['caaspp-2016-17']],
  [['completion', ''], ['bash', 'zsh', 'fish'], [FILES]],
  [['config', 'print', 'va'], ['validate'], []],
];

describe.each(shells)('$shell', ({ shell, harness }) => {
  const isMissing = spawnSync(shell, ['-c', 'exit 0']).status !== 0;
  if (isMissing) console.log(`${shell} is not installed: its completion is not tried`);
  const typedCases = [
    ...cases.map(([typed]) => typed),
    shell === 'bash' ? ['validate', '--fail-on', '=', 'w'] : ['validate', '--fail-on=w'],
  ];
  let offered: string[][] = [];

  beforeAll(async () => {
    const { code, stdout } = await caaspp(['completion', shell]);
    expect(code).toBe(0);
    // One run of the shell for all: to start it takes longer than to ask it.
    const questions = typedCases.map((typed) => `${harness(['caaspp', ...typed])}\necho ${NEXT}`);
    const script = join(directory, `script.${shell}`);
    writeFileSync(
      script,
      ['compdef() { true; }', stdout, ...questions, ''].slice(shell === 'zsh' ? 0 : 1).join('\n'),
    );
    if (isMissing) return;
    const run = spawnSync(shell, [script], { cwd: directory, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    offered = run.stdout.split(`${NEXT}\n`).map(wordsOf);
  });

  test.skipIf(isMissing).each(cases.map((each, index) => [...each, index] as const))(
    '%j',
    (_, some, not, index) => {
      expect(offered[index]).toEqual(expect.arrayContaining([...some]));
      for (const word of not) expect(offered[index]).not.toContain(word);
    },
  );

  test.skipIf(isMissing)('--flag=value', () => {
    expect(offered[cases.length].map((word) => word.replace('--fail-on=', ''))).toEqual(['warning']);
  });
});

function wordsOf(output: string): string[] {
  const words = output.split('\n').flatMap((line) => line.split('\t')[0] || []);
  return words.map((word) => (word === 'extract.csv' ? FILES : word));
}

test('a shell that there is no script for', async () => {
  expect((await caaspp(['completion', 'cmd'])).code).toBe(2);
});

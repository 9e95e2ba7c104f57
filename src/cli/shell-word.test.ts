import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { shellWord } from './shell-word.js';

test.each([
  ['extract.csv', 'extract.csv'],
  ['../2017/a_b-c.dat', '../2017/a_b-c.dat'],
  ['Spring 2017.csv', '"Spring 2017.csv"'],
  ['', '""'],
])('%j', (word, pasted) => {
  expect(shellWord(word)).toBe(pasted);
});

describe.skipIf(process.platform === 'win32')('a shell reads the word again', () => {
  test.each(["it's", "it's $HOME", 'a "b"', '`id`', 'a\\b', '*.csv', 'a;b', '~x', '#x', 'é ñ', 'x!y'])(
    '%j',
    (word) => {
      expect(spawnSync('sh', ['-c', `printf %s ${shellWord(word)}`], { encoding: 'utf8' }).stdout).toBe(word);
    },
  );
});

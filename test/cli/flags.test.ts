import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandsOf } from '../../src/cli/config/flags.js';
import { createProgram } from '../../src/cli/program.js';

const here = new URL('.', import.meta.url);
const sources = readdirSync(here)
  .filter((name) => name.endsWith('.test.ts') && name !== 'flags.test.ts')
  .map((name) => readFileSync(new URL(name, here), 'utf8'));
const program = createProgram(() => undefined);

/** Whether a text has something as a word of a command line: `'--limit'`, `'layout', 'show'`, `filter extract.csv --limit 1`. */
function says(source: string, words: readonly string[]): boolean {
  const word = (text: string) => `['"\`\\s]${text}['"\`\\s=:]`;
  return new RegExp(words.map(word).join('[,\\s]*')).test(source.replace(/\s+/g, '  '));
}

describe('every flag of every command is tried in an end-to-end test of the command', () => {
  test.each([...commandsOf(program)].filter(([, { commands }]) => commands.length === 0))(
    '%s',
    (name, command) => {
      const own = sources.filter((source) => says(source, name.split(' ')));
      expect(own).not.toEqual([]);
      const untried = command.options.filter(({ long, short }) => {
        const names = [long, short].flatMap((flag) => flag ?? []);
        return !own.some((source) => names.some((flag) => says(source, [flag])));
      });
      expect(untried.map(({ long }) => long)).toEqual([]);
    },
  );

  test('and those of the program', () => {
    const flags = program.createHelp().visibleOptions(program);
    const untried = flags.filter(({ long }) => !sources.some((source) => says(source, [long ?? ''])));
    expect(untried.map(({ long }) => long)).toEqual([]);
  });
});

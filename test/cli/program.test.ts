import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandsOf } from '../../src/cli/config/flags.js';
import { createProgram } from '../../src/cli/program.js';
import { caaspp, launch } from './run.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

test.each(['--version', '-V'])('%s', async (flag) => {
  expect(await caaspp([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('--version loads nothing that it does not need', async () => {
  const hook = `import { writeSync } from 'node:fs';
    export async function load(url, context, next) { writeSync(2, url + '\\n'); return next(url, context); }`;
  const preload = `import { register } from 'node:module'; register(${JSON.stringify(asModule(hook))});`;
  const { stderr } = await launch(['--version'], {
    nodeOptions: ['--import', asModule(preload)],
  });
  expect(stderr).toMatch(/commander/);
  expect(stderr).not.toMatch(/chalk|\bora\b|zod|csv-|\/layout\/|\/rules\/|\/extract\/|\/validate\/index/);
});

function asModule(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

describe('every command', () => {
  const names = [...commandsOf(createProgram(() => undefined)).keys()];
  const commands = [[], ...names.map((name) => name.split(' '))];

  test.each(commands.map((command) => [command]))('%j has help with examples', async (command) => {
    const { code, stdout, stderr } = await caaspp([...command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`$ caaspp ${command.join(' ')}`.trimEnd());
    expect(stdout).toContain('--verbose');
  });
});

describe('usage errors end with 2 and name the nearest', () => {
  test.each([
    [['vlidate', 'a.dat'], 'validate'],
    [['validate', 'a.dat', '--format', 'jsno'], 'json'],
    [['completion', 'bsh'], 'bash'],
    [['validate', 'a.dat', '--only', 'recrd/'], 'record/'],
    [['validate', 'a.dat', '--ignore', 'feild/code'], 'field/code'],
    [['layout', 'lst'], 'list'],
    [['validate', '--formt', 'json', 'a.dat'], '--format'],
    [['rules', '--laout', 'x'], '--layout'],
    [['explain', 'record/level-form-score'], 'record/level-from-score'],
    [['layout', 'show', '2016-18'], '2016-17'],
    [['layout', 'show', '2016-17', '--field', 'scaleScor'], 'scaleScore'],
    [['generate', '--administration', '2016-18'], '2016-17'],
  ])('%j', async (args, near) => {
    const { code, stdout, stderr } = await caaspp(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^caaspp: /);
    expect(stderr).toMatch(new RegExp(`Did you mean .*${near}`));
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test.each([
    [[]],
    [['layout']],
    [['validate']],
    [['explain']],
    [['validate', 'a.dat', '--format', 'xml']],
    [['validate', 'a.dat', '--fail-on', 'info']],
    [['validate', 'a.dat', '--max-examples', 'some']],
    [['validate', 'a.dat', '--severity', 'field/code']],
    [['validate', '-', '-']],
    [['generate', '--records', '-1']],
    [['generate', '--seed', 'x']],
    [['generate', '--form', 'comma']],
    [['layout', 'list', 'surplus']],
  ])('%j', async (args) => {
    const { code, stdout, stderr } = await caaspp(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

test('--verbose, before or after the command, adds the stack of an error', async () => {
  for (const args of [
    ['--verbose', 'explain', 'no/rule'],
    ['explain', 'no/rule', '-v'],
  ]) {
    const { code, stderr } = await caaspp(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/\n {4}at /);
  }
});

test.each([
  ['padEnd in a command', 'String.prototype.padEnd = () => { throw new Error("broken"); };'],
  ['JSON.parse at the start', 'JSON.parse = () => { throw new Error("broken"); };'],
  [
    'an event that nobody waits for',
    `process.on('newListener', (event) => {
      if (event === 'SIGINT') setImmediate(() => { throw new Error('broken'); });
    });`,
  ],
])('a fault of ours ends with 3 and says how to report it: %s', async (_, sabotage) => {
  const { code, stderr } = await launch(['rules'], { nodeOptions: ['--import', asModule(sabotage)] });
  expect(code).toBe(3);
  expect(stderr).toContain('broken');
  expect(stderr).toContain('report');
});

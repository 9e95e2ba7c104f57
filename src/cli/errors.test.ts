import { expect, test } from 'vitest';
import { InputError } from '../errors.js';
import { describeError } from './errors.js';

const missing = new InputError('not-found', 'There is no file a.dat.', {
  next: 'Check it.',
  cause: new Error('ENOENT'),
});

test('an input error is a message and the next step', () => {
  const { text, exitCode } = describeError(missing, false);
  expect(exitCode).toBe(2);
  expect(text.trimEnd().split('\n')).toHaveLength(2);
  expect(text).not.toContain(' at ');
});

test('a message may have lines', () => {
  const { text } = describeError(new InputError('expression', 'No such key.\n  scoe > 1\n  ^^^^'), false);
  expect(text).toContain('\n  scoe > 1\n  ^^^^\n');
});

test('verbose adds the stack and its cause', () => {
  const { text } = describeError(missing, true);
  expect(text).toMatch(/errors\.test/);
  expect(text).toContain('ENOENT');
});

test.each([[new TypeError('x is undefined')], ['thrown text']])('%s is a fault of ours', (error) => {
  const { text, exitCode } = describeError(error, false);
  expect(exitCode).toBe(3);
  expect(text).toContain('--verbose');
  expect(text).not.toContain('errors.test');
});

test('a message cannot steer the terminal', () => {
  expect(describeError(new InputError('x', 'a\u001b[2J'), false).text).not.toContain('\u001b');
});

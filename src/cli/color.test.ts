import { expect, test } from 'vitest';
import { loadStyles, usesColor } from './color.js';

test.each([
  [true, true, {}, true],
  [true, true, { NO_COLOR: '' }, true],
  [true, true, { NO_COLOR: '1' }, false],
  [true, true, { TERM: 'dumb' }, false],
  [true, true, { TERM: 'xterm' }, true],
  [true, false, {}, false],
  [false, true, {}, false],
])('terminal %s, wanted %s, %j: %s', (isTTY, wanted, env, used) => {
  expect(usesColor({ isTTY, wanted, env })).toBe(used);
});

test('colour does not depend on what chalk makes of the environment', async () => {
  const colored = await loadStyles(true);
  const plain = await loadStyles(false);
  expect(colored.strong('a')).toContain('\u001b[');
  expect(colored.severity.error('a')).not.toBe(colored.severity.warning('a'));
  expect(plain.severity.error('a')).toBe('a');
});

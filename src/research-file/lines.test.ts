import { expect, test } from 'vitest';
import { sourceOf } from '../../test/support/source.js';
import { readLines } from './lines.js';

async function linesOf(text: string, size: number): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  for await (const { first, texts } of readLines(sourceOf(Buffer.from(text, 'latin1'), () => size))) {
    lines.push(...texts.map((line, offset): [number, string] => [first + offset, line]));
  }
  return lines;
}

const cases: [string, string[]][] = [
  ['a\r\nb\r\n', ['a', 'b', '']],
  ['a\nb', ['a', 'b']],
  ['a\rb\r\nc\nd\r', ['a', 'b', 'c', 'd', '']],
  ['a\r\r\nb', ['a', '', 'b']],
  ['\n\na', ['', '', 'a']],
  ['Pe\xf1a\r\n', ['Pe\xf1a', '']],
  ['', []],
];

test.each(cases)('%j, whatever bytes a read gives', async (text, expected) => {
  const whole = expected.map((line, index): [number, string] => [index + 1, line]);
  const filled = (lines: [number, string][]) => lines.filter(([, line]) => line !== '');
  for (const size of [1, 2, 3, 5, 100]) expect(filled(await linesOf(text, size))).toEqual(filled(whole));
});

test('a file without line ends is refused', async () => {
  await expect(linesOf('x'.repeat(3_000_000), 1_000_000)).rejects.toMatchObject({ code: 'line-too-long' });
});

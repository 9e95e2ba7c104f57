import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { baselineText, readBaseline } from './file.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-baseline-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function written(text: string): string {
  const path = join(directory, 'known.json');
  writeFileSync(path, text);
  return path;
}

const groups = [
  { layout: 'a', rule: 'field/code', field: 'gender', count: 3, records: [1, 255, 255] },
  { layout: 'a', rule: 'structure/columns', field: null, count: 9 },
];

test('what was written is read', async () => {
  const baseline = await readBaseline(written(baselineText(groups)));
  expect(baseline.gone(() => true)).toBe(12);
  expect(baseline.groups(() => false)).toEqual(groups);
});

test('an empty one has no findings', async () => {
  expect((await readBaseline(written(baselineText([])))).gone(() => true)).toBe(0);
});

test('a group is a line', () => {
  expect(
    baselineText(groups)
      .split('\n')
      .filter((line) => line.includes('"layout"')),
  ).toHaveLength(2);
});

test.each([
  ['', 'bad-baseline'],
  ['{}', 'bad-baseline'],
  ['{"schemaVersion":2,"findings":[]}', 'bad-baseline'],
  [baselineText(groups).replace('"count":3', '"count":4'), 'bad-baseline'],
  [baselineText(groups).replace('0000ff', 'xyz'), 'bad-baseline'],
])('%j: %s', async (text, code) => {
  await expect(readBaseline(written(text))).rejects.toMatchObject({ name: 'InputError', code });
});

test('one that is missing', async () => {
  await expect(readBaseline(join(directory, 'none.json'))).rejects.toMatchObject({ code: 'not-found' });
});

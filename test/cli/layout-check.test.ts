import { beforeAll, expect, test } from 'vitest';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

let extracts: Extracts;
let published = '';

beforeAll(async () => {
  extracts = await makeExtracts();
  published = (await caaspp(['layout', 'show', '2016-17', '--format', 'json'])).stdout;
});

test('a published layout is in order', async () => {
  const { code, stdout } = await caaspp(['layout', 'check', extracts.write('sound.json', published)]);
  expect(code).toBe(0);
  expect(stdout).toContain('sound.json');
});

test('each problem has a line that names the field', async () => {
  const broken = published
    .replace('"key": "scaleScore"', '"key": "rawScore"')
    .replace('"key": "uin"', '"ky": "uin"')
    .replace('"key": "endOfRecord"', '"key": "End of Record"');
  const { code, stdout } = await caaspp(['layout', 'check', extracts.write('broken.json', broken)]);
  expect(code).toBe(1);
  expect(stdout.trimEnd().split('\n').length).toBeGreaterThan(1);
  expect(stdout).toContain('End of Record');
});

test.each([
  ['not JSON', (e: Extracts) => e.write('text.json', 'text')],
  ['missing', () => 'missing.json'],
  ['a directory', (e: Extracts) => e.directory],
])('%s ends with 2', async (_, file) => {
  const { code, stdout, stderr } = await caaspp(['layout', 'check', file(extracts)]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^caaspp: /);
});

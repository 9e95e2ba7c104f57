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

test('a problem has its line', async () => {
  const lines = published.split('\n');
  const line = lines.findIndex((text) => text.includes('"key": "scaleScore"')) + 1;
  const file = extracts.write('line.json', published.replace('"key": "scaleScore"', '"key": "Scale Score"'));
  expect((await caaspp(['layout', 'check', file])).stdout).toContain(
    `${file}:${line}: field Scale Score: fields.83.key: `,
  );
});

test('several files, of which one cannot be read', async () => {
  const sound = extracts.write('sound.json', published);
  const cut = extracts.write('cut.json', published.slice(0, -3));
  const { code, stdout, stderr } = await caaspp(['layout', 'check', cut, sound]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: `${sound}: in order\n` });
  expect(stderr).toContain('cut.json');
});

test('--format json and github', async () => {
  const sound = extracts.write('sound.json', published);
  const broken = extracts.write('broken,1.json', published.replace('"number": 2,', '"number": 3,'));
  const json = await caaspp(['layout', 'check', sound, broken, '--format', 'json']);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toEqual([
    { file: sound, problems: [] },
    {
      file: broken,
      problems: expect.arrayContaining([
        expect.objectContaining({ field: 'uin', path: 'fields.1.number', line: expect.any(Number) }),
      ]),
    },
  ]);
  const { stdout } = await caaspp(['layout', 'check', sound, broken, '--format', 'github']);
  expect(stdout).toMatch(/^::error file=[^,:]*broken%2C1\.json,line=\d+,title=[^:]*::field uin: /);
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

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { ThreadsInProcess } from '../../../test/support/in-process-thread.js';
import { layoutOf } from '../../../test/support/layout.js';
import { extractOf, soundMathematics, soundRecord } from '../../../test/support/sound-record.js';
import { openFile } from '../../extract/source.js';
import { loadLayout } from '../../layout/catalog.js';
import type { Layout } from '../../layout/layout.js';
import { type FileResult, type ValidateOptions, validateExtract } from '../index.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-threads-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const path = join(directory, 'extract.csv');

/** What one thread finds, or its error in words; the same has to come of two threads, however the file is cut. */
async function foundAnyhow(bytes: Uint8Array | string, sizes: readonly number[], options: ValidateOptions) {
  writeFileSync(path, bytes);
  const workshop = new ThreadsInProcess();
  const run = async (count: number, partBytes: number) => {
    const source = await openFile(path);
    try {
      return await validateExtract(source, { ...options, threads: count }, workshop.threads(partBytes));
    } catch (error) {
      return String(error);
    } finally {
      await source.close();
    }
  };
  const one = await run(1, 1);
  for (const partBytes of sizes) {
    expect(JSON.stringify(await run(2, partBytes))).toBe(JSON.stringify(one));
  }
  workshop.close();
  return one;
}

const layout = loadLayout('2016-17');

/** A layout in which all that crosses records has a field. */
const small: Layout = layoutOf([
  { key: 'uin', kind: 'digits', length: 16, required: true },
  { key: 'ssid', kind: 'digits', length: 10, personal: true },
  { key: 'lastName', kind: 'text', length: 8, timing: 'snapshot', personal: true },
  { key: 'gender', kind: 'code', length: 6, codes: { Female: '', Male: '' }, timing: 'snapshot' },
  { key: 'birth', kind: 'date', length: 10, timing: 'snapshot' },
  { key: 'testedSchoolCode1', kind: 'digits', length: 14 },
  { key: 'windowStart1', kind: 'date', length: 10 },
  { key: 'windowEnd1', kind: 'date', length: 10 },
  { key: 'scaleScore', kind: 'integer', length: 4, min: 2000, max: 3000 },
]);

const heading = small.fields.map(({ key }) => key).join('^');

const cell = fc.constantFrom('', 'x', '1', ' 2', '01', '07', 'male', '2017-05-01');
const record = fc
  .tuple(
    fc.constantFrom('01', '02', '01', '02', '1', '9'),
    fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9'),
    fc.constantFrom('1000000001', '1000000002', '1000000003', ''),
    fc.constantFrom('Ann', 'Bob', 'Zoë', ' Eve'),
    fc.constantFrom('Female', 'Male', 'female', 'X'),
    fc.constantFrom('2008-03-04', '2008-03-05', '3/4/2008'),
    fc.constantFrom('19647330000001', '19647330000002', 'A'),
    fc.constantFrom('2017-04-03', '2017-04-04'),
    fc.constantFrom('2017-06-02', ''),
    fc.constantFrom('2400', '99', 'NS'),
  )
  .chain((cells) =>
    fc
      .record({ place: fc.nat(cells.length - 1), other: cell, change: fc.boolean() })
      .map(({ place, other, change }) =>
        cells.map((own: string, index) => (change && index === place ? other : own)),
      ),
  );
const line = fc.oneof(
  { weight: 12, arbitrary: record.map((cells) => cells.join('^')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '\r',
      heading,
      heading,
      '^^^',
      '01^2',
      '^^^^^^^^^',
      '   ',
      'x'.repeat(3000),
    ),
  },
);
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\n\n');

describe('several threads find what one finds', () => {
  const options = fc.record({
    maxExamples: fc.constantFrom(0, 1, 5, Number.POSITIVE_INFINITY),
    showPersonalData: fc.boolean(),
    overview: fc.boolean(),
    ignore: fc.constantFrom([], ['file/'], ['field/', 'snapshot/school-windows']),
  });
  const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 12, maxLength: 12 });
  // They need fields that the layout does not have, and time to find that out.
  const without = (rules: readonly string[]) => ['record/', ...rules];

  test('in lines of any kind', async () => {
    const body = fc.array(fc.tuple(line, lineEnd), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        body,
        sizes,
        options,
        fc.constantFrom('utf8', 'latin1'),
        async (lines, parts, chosen, encoding) => {
          const text = [heading, '\n', ...lines.flat()].join('');
          const rules = { ...chosen, ignore: without(chosen.ignore), layout: small };
          await foundAnyhow(Buffer.from(text, encoding), parts, rules);
        },
      ),
      { numRuns: 70 },
    );
  });

  test('in bytes of any kind', async () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0x0a, 0x0a, 0x5e, 0x5e, 0x5e, 0x30, 0x31, 0x20));
    const bytes = fc.array(byte, { maxLength: 600 });
    await fc.assert(
      fc.asyncProperty(bytes, sizes, async (content, parts) => {
        const file = Buffer.concat([Buffer.from(`${heading}\n`), Buffer.from(content)]);
        await foundAnyhow(file, parts, { layout: small, ignore: without([]) });
      }),
      { numRuns: 50 },
    );
  });

  test.each(['caret', 'fixed-width'] as const)('by all rules of a year: %s', async (form) => {
    const records = Array.from({ length: 60 }, (_, index) => [
      soundRecord(index % 50, index % 7 === 0 ? { gender: 'X', achievementLevel: '1' } : {}),
      soundMathematics(index, index % 11 === 0 ? { firstName: 'Bob', windowEnd1: '2017-06-01' } : {}),
    ]).flat();
    const found = await foundAnyhow(extractOf(records, form), [500, 3000, 20_000], {
      layout,
      overview: true,
    });
    expect(found).toMatchObject({ records: 120, overview: { strip: { recordsPerStretch: 1 } } });
  });
});

test('an error tells the line of the file', async () => {
  const late = { testStartDate1: '2017-06-20', testCompletionDate1: '2017-06-21' };
  const records = Array.from({ length: 30 }, (_, index) => soundRecord(index, index === 25 ? late : {}));
  const found = await foundAnyhow(extractOf(records), [2000, 5000], {
    layout,
    snapshot: { extractedOn: '2017-06-19' },
  });
  expect(found).toContain('line 27');
});

test('a line that is longer than any record ends both with the same words', async () => {
  const text = `${heading}\n${'01^1\n'.repeat(300)}\n${'x'.repeat(3_000_000)}\n01^2\n`;
  expect(await foundAnyhow(text, [100, 1000], { layout: small })).toContain('Line 303 of');
});

test('progress is told part by part, in the order of the file', async () => {
  writeFileSync(path, extractOf(Array.from({ length: 40 }, (_, index) => soundRecord(index))));
  const source = await openFile(path);
  const seen: { bytes: number; records: number }[] = [];
  const onProgress = (progress: { bytes: number; records: number }) => seen.push(progress);
  const options = { layout, threads: 2, onProgress };
  const workshop = new ThreadsInProcess();
  const result: FileResult = await validateExtract(source, options, workshop.threads(4000));
  workshop.close();
  await source.close();
  expect(result.records).toBe(40);
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.map(({ records }) => records)).toEqual(
    seen.map(({ records }) => records).toSorted((a, b) => a - b),
  );
  expect(seen.at(-1)?.records).toBe(40);
});

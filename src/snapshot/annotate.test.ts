import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractOf, soundRecord, type Values } from '../../test/support/sound-record.js';
import { sourceOf } from '../../test/support/source.js';
import { annotateExtract } from './annotate.js';
import type { ExtractOptions } from './reader.js';

function ended(student: number, day: string): Values {
  return soundRecord(student, { windowEnd1: day, windowEnd2: day });
}

const records = [ended(1, '2017-06-17'), ended(2, '2017-06-18'), ended(3, '')];
const added = ['^snapshot^2017-06-17^No', '^calpads^2017-06-18^Yes', '^unknown^^'];
const heading = '^DemographicSource^DemographicsAsOf^DemographicsCorrectable';

async function annotate(bytes: Uint8Array | string, options: ExtractOptions = {}) {
  const pieces: Buffer[] = [];
  const annotated = annotateExtract(sourceOf(Buffer.from(bytes)), options);
  for (;;) {
    const { value, done } = await annotated.next();
    if (done === true) return { text: Buffer.concat(pieces).toString('latin1'), totals: value };
    pieces.push(Buffer.from(value));
  }
}

/** The lines of an extract as Latin-1, with their ends, and with what is to be added before the ends. */
function expected(text: string, columns: readonly string[]): string {
  const lines =
    Buffer.from(text)
      .toString('latin1')
      .match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.map((line, index) => line.replace(/\r?\n$|$/, (end) => columns[index] + end)).join('');
}

describe('the three columns follow the extract’s own', () => {
  const text = extractOf(records).toString();

  test.each<[string, string, readonly string[]]>([
    ['as downloaded', text, [heading, ...added]],
    ['with LF', text.replaceAll('\r\n', '\n'), [heading, ...added]],
    ['with mixed line ends', text.replace('\r\n', '\n'), [heading, ...added]],
    ['without the last line end', text.trimEnd(), [heading, ...added]],
    ['without headings', text.slice(text.indexOf('\n') + 1), added],
    ['with a byte order mark', `\ufeff${text}`, [heading, ...added]],
    ['with a name in UTF-8', text.replace('^Ann^', '^Añe^'), [heading, ...added]],
    ['with a quotation mark', text.replaceAll('^Ann^', '^An"n^'), [heading, ...added]],
    [
      'with a record of the wrong shape',
      text.replace('^Ann^', '^Ann^^'),
      [heading, '^unknown^^', ...added.slice(1)],
    ],
  ])('%s', async (_, extract, columns) => {
    expect((await annotate(extract)).text).toBe(expected(extract, columns));
  });

  test('blank lines before the headings stay, and names in Windows-1252', async () => {
    const extract = Buffer.from(`\r\n${text.replace('^Ann^', '^A\u00f1e^')}`, 'latin1');
    const annotated = (await annotate(extract)).text;
    expect(annotated.startsWith('\r\nRecordType^')).toBe(true);
    expect(annotated).toContain('^A\u00f1e^');
    expect(annotated.slice(2)).toBe(
      extract
        .toString('latin1')
        .slice(2)
        .split('\r\n')
        .map((line, index) => line + ([heading, ...added][index] ?? ''))
        .join('\r\n'),
    );
  });

  test('the records are counted by source', async () => {
    expect((await annotate(text)).totals).toEqual({ snapshot: 1, calpads: 1, unknown: 1 });
  });

  test('options count', async () => {
    const { totals } = await annotate(text, { windowEnd: '2017-06-30' });
    expect(totals).toEqual({ snapshot: 0, calpads: 3, unknown: 0 });
  });
});

test('property: without the columns added, the bytes are those of the extract', async () => {
  const days = fc.array(fc.constantFrom('', '2017-06-17', '2017-06-18', '2017-07-14'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(days, fc.constantFrom('\n', '\r\n'), async (ends, lineEnd) => {
      const extract = extractOf([soundRecord(0), ...ends.map((day, index) => ended(index + 1, day))])
        .toString('latin1')
        .replaceAll('\r\n', lineEnd);
      const { text, totals } = await annotate(Buffer.from(extract, 'latin1'));
      expect(text.replaceAll(/\^[^^\n]*\^[^^\n]*\^[^^\r\n]*(?=\r?\n)/g, '')).toBe(extract);
      expect(totals.snapshot + totals.calpads + totals.unknown).toBe(ends.length + 1);
    }),
    { numRuns: 20 },
  );
});

describe('refused', () => {
  const later = extractOf(records).toString().replace('^End of Record', '^End of Record^Demographic Source');

  test.each<[string, Uint8Array | string]>([
    ['wrong-form', extractOf(records, 'fixed-width')],
    ['already-annotated', later.replaceAll('^ZZ', '^ZZ^snapshot')],
  ])('%s', async (code, bytes) => {
    await expect(annotate(bytes)).rejects.toMatchObject({
      name: 'InputError',
      code,
      file: 'extract.csv',
      next: expect.any(String),
    });
  });

  test('an annotated extract is not annotated again', async () => {
    const { text } = await annotate(extractOf(records));
    await expect(annotate(text)).rejects.toMatchObject({ code: 'already-annotated' });
  });
});

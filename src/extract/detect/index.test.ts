import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../test/support/layout.js';
import { loadLayout } from '../../layout/catalog.js';
import type { Layout } from '../../layout/layout.js';
import { detectFormat } from './index.js';

const published = loadLayout('2016-17');
const headings = published.fields.map((field) => field.headings[0]);
const headingRow = headings.join('^');
const record = `01${'^'.repeat(226)}`;
/** A fixed-width record that begins as published. */
const fixed = '010000000000000001'.padEnd(28, '9').padEnd(156).padEnd(184, '1').padEnd(2101);

const small = (id: string, lastLength: number) =>
  layoutOf(
    [
      { key: 'name', kind: 'text', length: 5 },
      { key: 'score', kind: 'integer', length: lastLength },
    ],
    { id },
  );
const [three, threeLonger] = [small('three', 3), small('three-longer', 4)];

const detect = (text: string | Uint8Array, layouts: readonly Layout[] = [published], isNamed = false) =>
  detectFormat({ name: 'extract', head: Buffer.from(text) }, layouts, isNamed);

describe('recognised', () => {
  test.each<[string, string, form: string, hasHeadings: boolean, bomLength: number]>([
    ['caret with headings', `${headingRow}\r\n${record}\r\n`, 'caret', true, 0],
    ['headings alone', headingRow, 'caret', true, 0],
    ['headings after blank lines', `\r\n\n${headingRow}\n${record}`, 'caret', true, 0],
    ['headings in other spelling', headingRow.toUpperCase().replaceAll('_', ' '), 'caret', true, 0],
    ['most of the headings', headings.slice(0, 150).join('^'), 'caret', true, 0],
    ['a column too many in front', `RecordIdentifier^${headingRow}\n1^${record}`, 'caret', true, 0],
    ['caret with a byte order mark', `\ufeff${headingRow}\r\n`, 'caret', true, 3],
    ['caret without headings', `${record}\r\n${record}\r\n`, 'caret', false, 0],
    ['the same with a byte order mark', `\ufeff${record}\r\n`, 'caret', false, 3],
    ['the same with one record of the wrong shape', `${record}^\n${record}\n${record}\n`, 'caret', false, 0],
    [
      'other headings above records',
      `${headings.map((_, index) => `c${index}`).join('^')}\n${record}\n`,
      'caret',
      true,
      0,
    ],
    ['fixed width', `${fixed}\n${fixed}\n`, 'fixed-width', false, 0],
    ['fixed width with CRLF and a byte order mark', `\ufeff${fixed}\r\n`, 'fixed-width', false, 3],
    ['fixed width by characters', fixed.replace('   ', ' é '), 'fixed-width', false, 0],
    [
      'fixed width with one record cut',
      `${fixed.slice(0, 90)}\n${fixed}\n${fixed}\n`,
      'fixed-width',
      false,
      0,
    ],
    ['records of another length that begin rightly', fixed.trimEnd().padEnd(900), 'fixed-width', false, 0],
  ])('%s', (_, text, form, hasHeadings, bomLength) => {
    const detection = detect(text);
    expect(detection).toMatchObject({
      recognised: true,
      format: { form, bomLength, layout: { id: 'caaspp-2016-17' } },
    });
    expect(detection.recognised && detection.format.headings !== undefined).toBe(hasHeadings);
  });

  test('a title above the headings is left out, records above them are not', () => {
    expect(detect(`Student scores^\n\n${headingRow}\n${record}\n`)).toMatchObject({
      format: { titleLines: 1 },
    });
    expect(detect(`${record}\n${headingRow}\n${record}\n`)).toMatchObject({
      format: { titleLines: 0, headings: undefined },
    });
  });

  test('columns lead to the fields of the headings, or of the layout where there are none', () => {
    const [second, first] = headings;
    const swapped = detect([first, second, ...headings.slice(2)].join('^'));
    expect(swapped.recognised && [...swapped.format.columns.slice(0, 3)]).toEqual([1, 0, 2]);
    const without = detect(record);
    expect(without.recognised && [...without.format.columns]).toEqual(
      published.fields.map(({ index }) => index),
    );
  });

  test.each<[string, string, layout: string]>([
    ['by record length', '01Ann  007', 'three'],
    ['by another record length', '01Ann  0007', 'three-longer'],
  ])('among several %s', (_, text, id) => {
    expect(detect(text, [three, threeLonger, published])).toMatchObject({ format: { layout: { id } } });
  });

  test('among several by headings, where the number of columns decides between equals', () => {
    const four = layoutOf(
      [
        { key: 'name', kind: 'text', length: 5 },
        { key: 'score', kind: 'integer', length: 3 },
        { key: 'level', kind: 'text', length: 1 },
      ],
      { id: 'four' },
    );
    expect(detect('recordType^name^score', [four, three])).toMatchObject({
      format: { layout: { id: 'three' } },
    });
    expect(detect('recordType^name^score^level', [four, three])).toMatchObject({
      format: { layout: { id: 'four' } },
    });
  });
});

describe('not recognised', () => {
  test.each<[string, string, form: string]>([
    ['other headings', 'Name^Grade^Score\nAnn^3^2400\n', 'caret'],
    ['too few of the headings', headings.slice(0, 100).join('^'), 'caret'],
    ['another number of columns without headings', '01^Ann^7\n', 'caret'],
    ['lines of text', 'Dear parents,\nthe results are there.\n', 'fixed-width'],
    ['records of another length and form', `${'x'.repeat(100)}\n`, 'fixed-width'],
    ['blank lines', '\n\n', 'fixed-width'],
  ])('%s', (_, text, form) => {
    expect(detect(text)).toMatchObject({ recognised: false, form, candidates: [] });
  });

  test.each<[string, string]>([
    ['headings', 'recordType^name^score'],
    ['columns', '01^Ann^7'],
    ['beginnings of records', '01Ann'],
  ])('two layouts that fit equally well, by %s', (_, text) => {
    expect(detect(text, [three, threeLonger])).toMatchObject({
      recognised: false,
      candidates: ['three', 'three-longer'],
    });
  });
});

describe('a layout that the user named', () => {
  test.each<[string, string, form: string]>([
    ['other headings', 'Name^Grade^Score\n', 'caret'],
    ['another number of columns', '01^Ann^7\n', 'caret'],
    ['records of another length', `${'x'.repeat(100)}\n`, 'fixed-width'],
  ])('stands with %s', (_, text, form) => {
    expect(detect(text, [published], true)).toMatchObject({
      recognised: true,
      format: { form, layout: { id: published.id } },
    });
  });

  test('stands not for a form that it lacks', () => {
    const delimitedOnly = layoutOf([], { fixedWidth: { recordLength: null } });
    expect(detect('01', [delimitedOnly], true)).toMatchObject({ recognised: false, form: 'fixed-width' });
  });
});

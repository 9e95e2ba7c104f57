import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type FieldPart, layoutDocument, recordTypePart } from '../../test/support/layout.js';
import { publishedLayouts } from './catalog.js';
import { checkLayout } from './check.js';
import { checkLayoutFile, loadLayoutFile } from './file.js';
import { type LayoutDocument, type LayoutFact, layoutDocumentSchema } from './schema.js';

const gender: FieldPart = { key: 'gender', kind: 'code', length: 6, codes: { Female: '', Male: '' } };
const score: FieldPart = { key: 'score', kind: 'integer', length: 4, min: 0, max: 2000 };

/** A sound document of three fields (positions 1–2, 3–8, 9–12), with changes of the last two or of its tables. */
function changed(
  genderPart: Partial<FieldPart>,
  scorePart: Partial<FieldPart> = {},
  rest: Partial<LayoutDocument> = {},
): LayoutDocument {
  return layoutDocument([recordTypePart, { ...gender, ...genderPart }, { ...score, ...scorePart }], rest);
}

const sound = changed({});

test('the document that the cases below change is sound', () => {
  expect(checkLayout(sound)).toEqual([]);
});

test.each(publishedLayouts())('%s is sound', (id) => {
  const url = new URL(`./published/${id}.json`, import.meta.url);
  const document: unknown = JSON.parse(readFileSync(url, 'utf8'));
  expect(layoutDocumentSchema.safeParse(document).success).toBe(true);
  expect(checkLayout(document)).toEqual([]);
});

describe('finds what no schema says', () => {
  const ending = (recordLength: number) => ({ fixedWidth: { recordLength } });
  const ofTests = { code: 'C', recordTypes: ['01', '03'], meaning: '' };
  const range = { recordType: '03', grade: '03', levels: [{ level: 1, name: '', min: 1, max: 2 }] };
  const fact: LayoutFact = { id: 'fact', fields: [1, 4], text: 'A fact', severity: 'error' };
  test.each<[fault: string, LayoutDocument, field: string | null, path: string]>([
    ['a gap', changed({}, { start: 10, end: 13 }, ending(13)), 'score', 'fields.2.start'],
    ['an overlap', changed({}, { start: 8, end: 11 }, ending(11)), 'score', 'fields.2.start'],
    [
      'a wrong length',
      changed({ length: 7, end: 8 }, { start: 9, end: 12 }, ending(12)),
      'gender',
      'fields.1.length',
    ],
    ['a wrong record length', changed({}, {}, ending(13)), null, 'fixedWidth.recordLength'],
    [
      'a variant of a wrong length',
      changed(
        {},
        {},
        { fixedWidth: { recordLength: 12, variants: [{ recordLength: 10, lengths: { score: 3 } }] } },
      ),
      null,
      'fixedWidth.variants.0.recordLength',
    ],
    [
      'a variant of an unknown field',
      changed(
        {},
        {},
        { fixedWidth: { recordLength: 12, variants: [{ recordLength: 12, lengths: { points: 3 } }] } },
      ),
      null,
      'fixedWidth.variants.0.lengths',
    ],
    ['a number out of order', changed({}, { number: 4 }), 'score', 'fields.2.number'],
    ['a code that does not fit', changed({ codes: { Unknown: '' } }), 'gender', 'fields.1.codes'],
    ['a coded field without codes', changed({ codes: {} }), 'gender', 'fields.1.codes'],
    ['an unknown code table', changed({}, { codeTable: 'scores' }), 'score', 'fields.2.codes'],
    [
      'an unlisted code of a test',
      changed({ codesByRecordType: { '01': ['Other'] } }),
      'gender',
      'fields.1.codes',
    ],
    [
      'codes of an unknown test',
      changed({ codesByRecordType: { '03': ['Male'] } }),
      'gender',
      'fields.1.codesByRecordType',
    ],
    ['a field of an unknown test', changed({}, { appliesTo: ['01', '03'] }), 'score', 'fields.2.appliesTo'],
    ['a key that stands twice', changed({}, { key: 'gender', headers: [] }), 'gender', 'fields.2.key'],
    ['a heading of two fields', changed({}, { headers: ['Score', 'GEN_der'] }), 'score', 'fields.2.headers'],
    ['a range upside down', changed({}, { min: 5, max: 4 }), 'score', 'fields.2.min'],
    ['a fact about no field', changed({}, {}, { rules: [fact] }), null, 'rules.0.fields'],
    ['ranges of an unknown test', changed({}, {}, { scaleScoreRanges: [range] }), null, 'scaleScoreRanges.0'],
    [
      'a delivery of one',
      changed({}, {}, { deliveries: [{ recordTypes: ['01', '03'], from: '2017-09-01' }] }),
      null,
      'deliveries.0',
    ],
    ['a condition code of one', changed({}, {}, { conditionCodes: [ofTests] }), null, 'conditionCodes.0'],
    [
      'an include indicator of one',
      changed({}, {}, { includeIndicators: [ofTests] }),
      null,
      'includeIndicators.0',
    ],
    ['attemptedness of one', changed({}, {}, { attemptedness: [ofTests] }), null, 'attemptedness.0'],
  ])('%s', (_, document, field, path) => {
    expect(checkLayout(document)).toMatchObject([{ field, path }]);
  });
});

describe('finds a wrong shape', () => {
  test.each<[fault: string, unknown, field: string | null, path: string]>([
    ['no object', [], null, ''],
    ['an unknown member', { ...sound, colour: 'red' }, null, ''],
    [
      'an unknown member of a field',
      { ...sound, fields: [{ ...sound.fields[0], codez: {} }] },
      'recordType',
      'fields.0',
    ],
    [
      'an unknown kind',
      { ...sound, fields: [sound.fields[0], { ...sound.fields[1], kind: 'name' }] },
      'gender',
      'fields.1.kind',
    ],
    [
      'a key that is no name',
      { ...sound, fields: [{ ...sound.fields[0], key: 7 }] },
      'field 1',
      'fields.0.key',
    ],
    ['no date', { ...sound, dates: { extractedOn: '2017-02-29' } }, null, 'dates.extractedOn'],
  ])('%s', (_, document, field, path) => {
    expect(checkLayout(document)).toMatchObject([{ field, path }]);
  });

  test('and names every problem', () => {
    const document = changed({ end: 7 }, { number: 4, min: 3, max: 2 });
    expect(checkLayout(document).map(({ path }) => path)).toEqual([
      'fields.2.number',
      'fields.2.min',
      'fields.1.length',
      'fields.2.start',
    ]);
  });
});

describe('files', () => {
  const directory = mkdtempSync(join(tmpdir(), 'caaspp-layout-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  const file = (name: string, content: string) => {
    writeFileSync(join(directory, name), content);
    return join(directory, name);
  };

  test('a sound one is loaded', async () => {
    const layout = await loadLayoutFile(file('sound.json', JSON.stringify(sound)));
    expect(layout.fieldByKey.get('gender')).toMatchObject({ index: 1, start: 3, end: 8 });
  });

  test('the problems of a broken one are listed, and it is not loaded', async () => {
    const path = file('broken.json', JSON.stringify(changed({}, { number: 4 })));
    expect(await checkLayoutFile(path)).toMatchObject([{ field: 'score', path: 'fields.2.number' }]);
    await expect(loadLayoutFile(path)).rejects.toMatchObject({ code: 'bad-layout', file: path });
  });

  test.each([
    ['missing', join(directory, 'missing.json'), 'not-found'],
    ['not JSON', file('not.json', '{'), 'not-json'],
  ])('%s', async (_, path, code) => {
    await expect(loadLayoutFile(path)).rejects.toMatchObject({ name: 'InputError', code, file: path });
  });
});

import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Form } from '../src/extract/format.js';
import { openStream } from '../src/extract/source.js';
import { type RecordValues, recordWriter, writeExtract } from '../src/extract/write.js';
import { breakerOf } from '../src/generate/break/broken.js';
import { generateRecords } from '../src/generate/index.js';
import { loadLayout, publishedLayouts } from '../src/layout/catalog.js';
import type { Layout } from '../src/layout/layout.js';
import { catalogue, dataRules } from '../src/rules/index.js';
import { type FileResult, type ValidateOptions, validateExtract } from '../src/validate/index.js';

const layouts = publishedLayouts().filter((id) => id.startsWith('caaspp-'));

async function judge(
  layout: Layout,
  chunks: Iterable<Uint8Array>,
  options: ValidateOptions = {},
): Promise<FileResult> {
  const spring = Number(layout.administration.slice(0, 4)) + 1;
  const extractedOn = layout.dates.get('extractedOn') ?? `${spring}-06-18`;
  return validateExtract(await openStream(Readable.from(chunks)), {
    layout,
    snapshot: { extractedOn },
    ...options,
  });
}

/** The forms that files of a layout have. */
function formsOf(layout: Layout): readonly Form[] {
  const forms: Form[] = layout.delimiter === null ? [] : ['caret'];
  return layout.recordLength === null ? forms : [...forms, 'fixed-width'];
}

describe.each(layouts)('a generated extract of %s', (id) => {
  const layout = loadLayout(id);
  const forms = formsOf(layout);

  it.each(forms.flatMap((form) => (form === 'caret' ? [1, 2] : [4]).map((seed) => [form, seed] as const)))(
    'in the form %s with seed %i breaks no rule',
    async (form, seed) => {
      const extract = writeExtract(layout, form, generateRecords(layout, { records: 300, seed }));
      const { totals } = await judge(layout, extract);
      expect(totals.map(({ rule, field, count }) => [rule, field?.key, count])).toEqual([]);
    },
  );

  it('holds every record type, condition code and include indicator of the layout', () => {
    const records = [...generateRecords(layout, { records: 2000, seed: 5 })];
    const seen = new Set(
      records.flatMap((record) => {
        const recordType = record.get('recordType') ?? '';
        const condition = record.get('conditionCode') ?? record.get('conditionCodes');
        return [recordType, `${recordType} ${condition}`, `${recordType} ${record.get('includeIndicator')}`];
      }),
    );
    const { conditionCodes, includeIndicators } = layout.document;
    const listed = layout.fieldByKey.has('includeIndicator') ? [...conditionCodes, ...includeIndicators] : [];
    const pairs = listed.flatMap(({ code, recordTypes }) => recordTypes.map((type) => `${type} ${code}`));
    const missing = [...layout.recordTypes.keys(), ...pairs].filter((pair) => !seen.has(pair));
    expect([...new Set(missing)].filter((pair) => !isUnheard(id, pair))).toEqual([]);
  });

  it('breaks of every rule that runs only that', async () => {
    const records = [...generateRecords(layout, { records: 500, seed: 4 })];
    const { broken, unbreakable, lines } = breakEach(layout, forms[0], byStudent(records));
    const { findings, notRun } = await judge(layout, lines, {
      maxExamples: Number.POSITIVE_INFINITY,
      ignore: apart,
    });
    const silent = new Set(notRun.map(({ rule }) => rule));
    const shown = broken.filter(({ rule }) => !silent.has(rule) && !unshown.has(rule));
    const seen = shown.map(({ rule, from, to }) => {
      const within = findings.filter(({ record }) => record !== null && record >= from && record <= to);
      return [rule, [...new Set(within.map((finding) => finding.rule))]];
    });
    expect(seen).toEqual(shown.map(({ rule }) => [rule, [rule]]));
    const running = dataRules.filter(
      ({ id: rule }) => unbreakable.includes(rule) && !silent.has(rule) && !unshown.has(rule),
    );
    expect(running.map((rule) => rule.id)).toEqual([]);
  });
});

/** Rules that nothing shows alone in some layouts: where a window is required, `field/required` says it too. */
const unshown: ReadonlySet<string> = new Set(['snapshot/window-missing']);

/** What nothing leads to, by layout and pair of record type and code, and why. */
const unheard: readonly (readonly [layout: RegExp, pair: RegExp, reason: string])[] = [
  [/./, /^0[24] E$/, 'nothing that is published leads to an exemption from mathematics'],
  [/2015-16/, / (AURN|AURY|NTC)$/, 'its record types are not known'],
  [/2015-16/, /^0[12] T$/, 'in Smarter Balanced it is LOSS'],
  [/2015-16/, /^07 [RT]$/, 'no code of the CAPA leads there'],
  [/2017-18/, /^0[78] /, 'either number may have been that of the STS; half of the grades have each'],
  [/2017-18/, /^06 Y$/, 'the CAST was a field test'],
];

function isUnheard(layout: string, pair: string): boolean {
  return unheard.some(([layouts, pairs]) => layouts.test(layout) && pairs.test(pair));
}

/** Rules that look at several students or at the file, and those that need to be told more. */
const apart = catalogue
  .map((rule) => rule.id)
  .filter((id) => id.startsWith('structure/') || id === 'snapshot/school-windows')
  .concat('snapshot/result-before-delivery', 'snapshot/test-after-extract');

interface Broken {
  readonly rule: string;
  /** The 1-based numbers of the first and the last record of the student. */
  readonly from: number;
  readonly to: number;
}

/** One extract with a student for every rule, who breaks it. */
function breakEach(layout: Layout, form: Form, students: readonly RecordValues[][]) {
  const writer = recordWriter(layout, form);
  const lines: Uint8Array[] = writer.headings.length === 0 ? [] : [writer.headings.slice()];
  const broken: Broken[] = [];
  const unbreakable: string[] = [];
  let records = 0;
  for (const { id } of catalogue) {
    if (apart.includes(id)) continue;
    const breaker = breakerOf(layout, id);
    const made =
      breaker?.forms.includes(form) === true
        ? firstBroken(students, broken.length, (student) => breaker.lines({ form, writer, records: student }))
        : undefined;
    if (made === undefined) {
      unbreakable.push(id);
      continue;
    }
    lines.push(...made);
    broken.push({ rule: id, from: records + 1, to: records + made.length });
    records += made.length;
  }
  return { broken, unbreakable, lines };
}

/** The lines of the first student who can be made to break a rule, under an SSID and UINs of their own. */
function firstBroken(
  students: readonly RecordValues[][],
  serial: number,
  linesOf: (student: RecordValues[]) => Generator<Uint8Array, boolean>,
): Uint8Array[] | undefined {
  // To rename takes long: only who breaks the rule is renamed.
  const found = students.find((student) => taken(linesOf(student)).broken);
  const { lines, broken } = taken(
    linesOf(found?.map((record, index) => renamed(record, serial, index)) ?? []),
  );
  // The heading row comes first.
  return broken ? lines.filter((line) => line.length > 0).slice(-(lines.length - 1)) : undefined;
}

function renamed(record: RecordValues, serial: number, index: number): RecordValues {
  const names = new Map([['ssid', `8${String(serial).padStart(9, '0')}`]]);
  if (record.has('uin')) names.set('uin', `7${String(serial * 10 + index).padStart(15, '0')}`);
  return new Map([...record, ...names]);
}

function taken(generator: Generator<Uint8Array, boolean>): { lines: Uint8Array[]; broken: boolean } {
  const lines: Uint8Array[] = [];
  let step = generator.next();
  for (; step.done !== true; step = generator.next()) lines.push(step.value.slice());
  return { lines, broken: step.value };
}

function byStudent(records: readonly RecordValues[]): RecordValues[][] {
  const students = new Map<string, RecordValues[]>();
  for (const record of records) {
    const ssid = record.get('ssid') ?? '';
    students.set(ssid, [...(students.get(ssid) ?? []), record]);
  }
  return [...students.values()];
}

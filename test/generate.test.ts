import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { InputError } from '../src/errors.js';
import { openStream } from '../src/extract/source.js';
import { writeExtract } from '../src/extract/write.js';
import { breakableForms, generateBroken, generateRecords } from '../src/generate/index.js';
import { loadLayout } from '../src/layout/catalog.js';
import { bindRules } from '../src/rules/bind.js';
import { catalogue, dataRules } from '../src/rules/index.js';
import { type ValidateOptions, validateExtract } from '../src/validate/index.js';

const layout = loadLayout('2016-17');

/** Rule → number of findings. */
async function findings(
  chunks: Iterable<Uint8Array>,
  options: ValidateOptions = {},
): Promise<ReadonlyMap<string, number>> {
  const { totals } = await validateExtract(await openStream(Readable.from(chunks)), options);
  const counts = new Map<string, number>();
  for (const { rule, count } of totals) counts.set(rule, (counts.get(rule) ?? 0) + count);
  return counts;
}

/** What a user must say of a file so that its fault is seen: sound files have these scores too, only later. */
const seenWith: Readonly<Record<string, ValidateOptions>> = {
  'snapshot/result-before-delivery': { snapshot: { downloadedOn: '2017-08-01' } },
};

function errorCode(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof InputError ? error.code : undefined;
  }
  return undefined;
}

describe('a generated extract', () => {
  it.each([
    ['fixed-width', 'ascii'],
    ['fixed-width', 'utf-8'],
    ['caret', 'ascii'],
    ['caret', 'utf-8'],
  ] as const)('in the form %s with %s names breaks no rule', async (form, names) => {
    const records = generateRecords(layout, { records: 4000, seed: 11, names });
    expect(await findings(writeExtract(layout, form, records))).toEqual(new Map());
  });

  // What the form decides is in the structure; everything else is broken in the forms by turns.
  const broken = catalogue.flatMap(({ id }, turn) => {
    const forms = breakableForms(layout, id);
    const tried = id.startsWith('structure/') ? forms : forms.slice(turn % forms.length).slice(0, 1);
    return tried.map((form) => [id, form] as const);
  });

  it.each(broken)('that breaks %s in the form %s breaks no other rule', async (rule, form) => {
    const extract = generateBroken(layout, rule, { records: 200, seed: 3, form });
    expect([...(await findings(extract, seenWith[rule])).keys()]).toEqual([rule]);
  });

  it('can break every rule whose fields the layout has', () => {
    const idle = new Set(bindRules(layout, dataRules).notRun.map(({ rule }) => rule));
    const unbreakable = catalogue.filter(
      ({ id }) => !idle.has(id) && breakableForms(layout, id).length === 0,
    );
    // No field of this layout is decimal, a mark ends each record, and its records are no results of CERS.
    expect(unbreakable.map(({ id }) => id)).toEqual([
      'field/decimal',
      'resave/trimmed-record',
      'file/duplicate-result',
    ]);
  });
});

describe('the fixtures', () => {
  it.each([
    ['extract.dat', 'fixed-width'],
    ['extract.csv', 'caret'],
  ] as const)('%s is what the generator makes', async (file, form) => {
    const made = writeExtract(layout, form, generateRecords(layout, { records: 60, seed: 1 }));
    const fixture = await readFile(new URL(`../fixtures/2016-17/${file}`, import.meta.url));
    expect(fixture.equals(Buffer.concat([...made]))).toBe(true);
  });
});

describe('generateBroken', () => {
  const options = { records: 200, seed: 3, form: 'fixed-width' } as const;

  it('knows the rules of the catalogue only', () => {
    expect(errorCode(() => generateBroken(layout, 'record/level-from-scores', options))).toBe('unknown-rule');
  });

  it('says where a form cannot show the fault', () => {
    expect(errorCode(() => generateBroken(layout, 'structure/heading', options))).toBe('wrong-form');
  });

  it('says where the layout has nothing to break', () => {
    expect(errorCode(() => generateBroken(layout, 'field/decimal', options))).toBe('not-breakable');
  });

  it('says where no record lends itself to it', () => {
    const none = generateBroken(layout, 'record/inc0-lowest-score', { ...options, records: 1 });
    expect(errorCode(() => [...none])).toBe('nothing-to-break');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AggregateRequest, countExtracts, rollUp } from '../../src/aggregate/index.js';
import { mergePartials } from '../../src/aggregate/merge.js';
import { readPartial, writePartial } from '../../src/aggregate/partial.js';
import type { Counted } from '../../src/aggregate/tallied.js';
import { InputError } from '../../src/errors.js';
import { recogniseExtract } from '../../src/extract/recognise.js';
import type { RecordValues } from '../../src/extract/write.js';
import { loadLayout } from '../../src/layout/catalog.js';
import { sourceOf } from '../support/source.js';
import { caretOf, longText, recordsOf } from './support.js';

const layout = loadLayout('2016-17');
const records = [...recordsOf(layout, 11, 240)].map((record, at) =>
  // A school of two spellings, which parts may meet in any order.
  at % 50 === 0 ? new Map(record).set('testedSchoolName1', 'Another Name') : record,
);

async function count(part: readonly RecordValues[], request: AggregateRequest): Promise<Counted> {
  const source = sourceOf(caretOf(layout, part));
  return countExtracts([{ source, format: recogniseExtract(source) }], request);
}

function textOf(counted: Counted): string {
  return longText(rollUp(counted, true));
}

async function partialOf(part: readonly RecordValues[], request: AggregateRequest, file = 'part.json') {
  const text = [...writePartial(await count(part, request))].join('');
  return { file, partial: readPartial(file, text) };
}

describe('parts that were counted apart', () => {
  const requests: AggregateRequest[] = [
    { by: ['state', 'county', 'district', 'school', 'grade'], groups: ['31', 'EL', 'White'] },
    { by: ['school', 'testMode', 'languageCode'], attribution: 'tested' },
  ];

  it.each(requests)('add up to the whole: %j', async (request) => {
    const whole = await count(records, request);
    const expected = textOf(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(2), { minLength: records.length, maxLength: records.length }),
        async (split) => {
          const parts = [0, 1, 2].map((part) => records.filter((_, at) => split[at] === part));
          const merged = mergePartials(
            layout,
            await Promise.all(parts.map((part) => partialOf(part, request))),
          );
          expect(textOf(merged)).toBe(expected);
          expect(merged.records).toBe(whole.records);
        },
      ),
      { numRuns: 5 },
    );
  });

  it('are refused where they were counted by another breakdown', async () => {
    const parts = [
      await partialOf(records, { by: ['school'] }, 'a.json'),
      await partialOf(records, { by: ['district'] }, 'b.json'),
    ];
    expect(() => mergePartials(layout, parts)).toThrow(
      expect.objectContaining({ code: 'different-partials', file: 'b.json' }),
    );
  });
});

it.each(['', '{}', '{"caasppPartial": 2}', 'no json'])('%j holds no partial counts', (text) => {
  const read = () => readPartial('part.json', text);
  expect(read).toThrow(InputError);
  expect(read).toThrow(expect.objectContaining({ code: 'bad-partial', file: 'part.json' }));
});

import { z } from 'zod';
import { attributionRules } from '../attribution/attribute.js';
import { InputError } from '../errors.js';
import { splitKey } from './breakdown.js';
import { levels } from './entities.js';
import type { Counted } from './tallied.js';

const count = z.int().nonnegative();

/** Counts at the finest places, as a file: those of parts of an extract add up to those of the whole. */
const partialSchema = z.strictObject({
  caasppPartial: z.literal(1),
  layout: z.string(),
  plan: z.strictObject({
    levels: z.array(z.enum(levels)).readonly(),
    byGrade: z.boolean(),
    groups: z.array(z.int()).readonly(),
    fields: z.array(z.string()).readonly(),
    attribution: z.enum(attributionRules),
  }),
  records: count,
  leftOut: z.record(z.literal(['shape', 'recordType', 'grade', 'include', 'cohort']), count),
  names: z.record(z.string(), z.string()),
  places: z.array(
    z.strictObject({
      lea: z.string(),
      school: z.string(),
      charter: z.enum(['DF', 'LF', '']),
      district: z.string(),
      named: z.string(),
    }),
  ),
  /** Numbers by place, record type, grade, further fields and group. */
  blocks: z.array(
    z.strictObject({
      place: count,
      recordType: z.string(),
      grade: z.string(),
      fields: z.array(z.string()),
      /** Group ID, numbers, sum of scores, sum of distances from standard. */
      cells: z.array(z.tuple([z.int(), z.array(count), z.number(), z.number()])),
    }),
  ),
});

export type Partial = z.infer<typeof partialSchema>;

/** What was counted as the lines of a file. */
export function* writePartial({ layout, plan, tallied, records, leftOut }: Counted): Generator<string> {
  const { places, names, testGrades, combinations, cells, groups } = tallied;
  const head = {
    caasppPartial: 1,
    layout: layout.id,
    plan,
    records,
    leftOut,
    names: Object.fromEntries([...names].sort()),
    places,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"blocks":[\n`;
  let separator = '';
  for (const [key, block] of cells.blocks) {
    const [place, testGrade, combination] = splitKey(key);
    const filled = groups.flatMap(({ group }, at) => {
      const cell = cells.find(block, at);
      return cell < 0 ? [] : [[group.id, [...cells.numbers(cell)], ...cells.sums(cell)]];
    });
    const line = { place, ...testGrades[testGrade], fields: combinations[combination] ?? [], cells: filled };
    yield `${separator}${JSON.stringify(line)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

/**
 * Reads what `writePartial` wrote.
 * @throws InputError `bad-partial`.
 */
export function readPartial(file: string, text: string): Partial {
  const parsed = partialSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new InputError('bad-partial', `${file} does not hold partial counts.`, {
    file,
    next: 'Write them with: caaspp aggregate extract.csv --partial -o part.json',
    cause: parsed.error,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

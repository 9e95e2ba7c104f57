import { masked } from '../validate/mask.js';

/**
 * Why something did not come over as it was. Lost: `no-field`, the layout has no such field, or it is always blank;
 * `unknown-column`, a column that not even the layout of the file knows; `not-listed`, a code that the field does not list;
 * `does-not-fit`, another value that may not stand there, also for the type of the record; `no-test`, a record whose test the layout does not have.
 * Not lost, but to be known: `recoded`, a code that is spelt otherwise; `required`, blank where the layout wants a value;
 * `other-meaning`, a code with another label.
 */
export type UnmappedProblem =
  | 'no-test'
  | 'no-field'
  | 'unknown-column'
  | 'not-listed'
  | 'does-not-fit'
  | 'recoded'
  | 'required'
  | 'other-meaning';

/** Values of one field of one file with the same problem. */
export interface UnmappedValues {
  readonly file: string;
  /** Empty for a column that has none. */
  readonly key: string;
  readonly heading: string;
  readonly problem: UnmappedProblem;
  /** The code; empty where the problem is not one of a code. */
  readonly code: string;
  /** The code that is written in its place, where it is `recoded`. */
  readonly written: string;
  /** In how many records. */
  records: number;
  /** The first value, letters and digits masked; empty where it was blank. */
  example: string;
}

/** What is to be counted. */
export type UnmappedField = Pick<UnmappedValues, 'file' | 'key' | 'heading' | 'problem'>;

const kept: ReadonlySet<UnmappedProblem> = new Set(['recoded', 'required', 'other-meaning']);

/** Gathers what has no place when records are carried over to another layout. Its memory does not grow with the records. */
export class Unmapped {
  readonly #values = new Map<string, UnmappedValues>();

  /** In the order in which it came up. */
  get values(): readonly UnmappedValues[] {
    return [...this.#values.values()].filter(({ records }) => records > 0);
  }

  /** What is not in the result. */
  get lost(): readonly UnmappedValues[] {
    return this.values.filter(({ problem }) => !kept.has(problem));
  }

  /** The counter of a problem, to be used for many records. */
  of(field: UnmappedField, code = '', written = ''): UnmappedValues {
    const id = [field.file, field.key, field.heading, field.problem, code].join('\n');
    let values = this.#values.get(id);
    if (values === undefined) {
      values = { ...field, code, written, records: 0, example: '' };
      this.#values.set(id, values);
    }
    return values;
  }
}

/** Counts a record. */
export function countIn(values: UnmappedValues, example: () => string): void {
  if (values.records === 0) values.example = masked(example());
  values.records++;
}

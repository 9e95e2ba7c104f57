import type { AggregateResult } from '../index.js';
import type { OutputRow } from '../output-row.js';

/** What a form writes beside the numbers. */
export interface FormOptions {
  /** Whether the results are final: until then they are for local planning, and outputs say so. */
  readonly isFinal: boolean;
}

/** Turns rows into the text of a file, in pieces. */
export type Form = (
  result: AggregateResult,
  rows: Iterable<OutputRow>,
  options: FormOptions,
) => Iterable<string>;

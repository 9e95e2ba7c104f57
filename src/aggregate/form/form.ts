import type { AggregateResult } from '../index.js';
import type { OutputRow } from '../output-row.js';

/** What a form writes beside the numbers. */
export interface FormOptions {
  /** Whether the results are final: until then they are for local planning, and outputs say so. */
  readonly isFinal: boolean;
}

/** Turns rows into the bytes of a file, in chunks that hold until the next is asked for. */
export type Form = (
  result: AggregateResult,
  rows: Iterable<OutputRow>,
  options: FormOptions,
) => Iterable<Uint8Array>;

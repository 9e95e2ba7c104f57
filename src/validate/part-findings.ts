import type { PartOverview } from './overview/notes.js';
import type { PartTally } from './tally.js';

/** What was found in a part of a file, as data that another thread can take. Its records are numbered from 1 on. */
export interface PartFindings {
  readonly records: number;
  /** Symbol of a record type → number of records; 0 for record types that are not listed. */
  readonly recordTypes: Uint32Array;
  /** Encoding → number of values seen in it, ASCII not counted. */
  readonly encodings: EncodingCounts;
  readonly counts: readonly PartCount[];
  /** Number of findings that each waiver took out of them. */
  readonly waived: Uint32Array;
  /** What the checks across records have to know; undefined where none runs. */
  readonly notes: Uint32Array<ArrayBuffer> | undefined;
  /** Undefined where no overview is wanted. */
  readonly overview: PartOverview | undefined;
  /** Rules that do not run, and why. */
  readonly notRun: readonly { readonly rule: string; readonly reason: string }[];
}

export type EncodingCounts = Readonly<Record<'utf-8' | 'windows-1252', number>>;

export interface PartCount extends PartTally {
  readonly rule: string;
  /** Index, those of derived fields included. */
  readonly field: number | undefined;
}

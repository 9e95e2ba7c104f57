import type { JoinTally } from './join/index.js';

/** How many records there were, and of how many nothing could be said. */
export interface Tally {
  readonly records: number;
  /** Rows that were chosen: records, but for a join, which may make several of one. */
  readonly kept: number;
  /** Records that are blank or do not have the shape of their layout. */
  readonly leftOut: number;
  /** The first of them; its line is 1-based. */
  readonly firstLeftOut: { readonly file: string; readonly line: number } | undefined;
  /** Undefined where nothing was joined. */
  readonly join: JoinTally | undefined;
}

import type { SnapshotOptions } from '../snapshot/basis.js';
import type { JoinOptions } from './join/index.js';

/** Which records, and what of them. */
export interface SelectOptions {
  /** An expression that holds for the records wanted; all are unless given. */
  readonly where?: string;
  /** Keys of the columns wanted, in their order; a `*` stands for any part of a key. */
  readonly select?: readonly string[];
  /** Keys of the fields of the layout that are not wanted. */
  readonly exclude?: readonly string[];
  /** Whether a column with its label follows each code. */
  readonly labels?: boolean;
  /** Whether of rows that are written alike only the first is wanted. */
  readonly distinct?: boolean;
  /** The most records wanted. */
  readonly limit?: number;
  /** A random sample of so many records, which keep their order; the same seed gives the same. */
  readonly sample?: { readonly size: number; readonly seed: number };
  /** Another file, whose columns follow those of each record. */
  readonly join?: JoinOptions;
  /** What is known of the extracts beside their records, for derived fields. */
  readonly snapshot?: SnapshotOptions;
  readonly onProgress?: (done: { readonly bytes: number; readonly records: number }) => void;
}

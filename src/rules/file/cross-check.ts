import type { Row } from '../../extract/row.js';
import type { Contradiction, RecordPlace } from './place.js';

/**
 * A check across records, in two halves that may run in different threads: what it needs to know of a record is noted
 * in a few integers, and these are entered in the order of the file.
 */
export interface CrossCheck {
  /** How many unsigned 32-bit integers it notes of a record. */
  readonly width: number;
  /** Notes a record in `notes[at, at + width)`. */
  note(row: Row, notes: Uint32Array, at: number): void;
  /** Enters what was noted of a record; says what it contradicts. */
  enter(notes: Uint32Array, at: number, place: RecordPlace): readonly Contradiction<string>[];
}

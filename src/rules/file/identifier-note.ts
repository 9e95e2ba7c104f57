import { type Identifier, readIdentifier } from '../../extract/identifier.js';
import type { Row } from '../../extract/row.js';
import type { Field } from '../../layout/layout.js';

/** Stands in place of the high half where a record has no identifier; halves are below 10⁹. */
export const NO_IDENTIFIER = 0xffff_ffff;

const identifier: Identifier = { high: 0, low: 0 };

/** Notes the identifier in a field of digits as two integers at `at`. */
export function noteIdentifier(row: Row, { index }: Field, notes: Uint32Array, at: number): void {
  const isRead =
    row.isFilled(index) && readIdentifier(row.bytes, row.starts[index], row.ends[index], identifier);
  notes[at] = isRead ? identifier.high : NO_IDENTIFIER;
  notes[at + 1] = isRead ? identifier.low : 0;
}

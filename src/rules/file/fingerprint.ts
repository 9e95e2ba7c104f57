import type { Row } from '../../extract/row.js';
import { BLANK, FILLED } from '../../extract/value.js';

/** A 16-bit trace of one field's value: different for different codes, and almost always for dates and texts. */
export function valueFingerprint(row: Row, field: number): number {
  const value = row.values[field];
  if (value === BLANK) return 0;
  const trace = value > FILLED ? value : hashBytes(row.bytes, row.starts[field], row.ends[field], field);
  return trace < 0x10000 && trace >= 0 ? trace : (Math.imul(trace, 0x9e3779b1) >>> 16) | 1;
}

/** A 32-bit hash of all that is filled in a row, each value with its field. */
export function rowFingerprint(row: Row): number {
  let hash = 0;
  for (let field = 0; field < row.values.length; field++) {
    if (row.values[field] !== BLANK)
      hash = hashBytes(row.bytes, row.starts[field], row.ends[field], hash ^ field);
  }
  return hash >>> 0;
}

function hashBytes(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return hash ^ (hash >>> 15);
}

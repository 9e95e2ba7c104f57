import type { Row } from '../../extract/row.js';
import { BLANK, FILLED } from '../../extract/value.js';

/** A 16-bit trace of one field's value: different for different codes, and almost always for dates and texts. */
export function valueFingerprint(row: Row, field: number): number {
  const value = row.values[field];
  if (value === BLANK) return 0;
  const trace = value > FILLED ? value : hashBytes(row.bytes, row.starts[field], row.ends[field], field);
  return trace < 0x10000 && trace >= 0 ? trace : (Math.imul(trace, 0x9e3779b1) >>> 16) | 1;
}

/** A 32-bit hash of the bytes of a record. */
export function rowFingerprint({ bytes, start, end }: Row): number {
  return hashBytes(bytes, start, end, 0) >>> 0;
}

/** A 32-bit hash of the values of some fields. */
export function valuesFingerprint(row: Row, fields: readonly number[]): number {
  let hash = 0;
  for (const field of fields) {
    hash = row.isFilled(field)
      ? hashBytes(row.bytes, row.starts[field], row.ends[field], hash)
      : mix(hash, -1);
  }
  return hash >>> 0;
}

/** Four bytes at a time, since the multiplications wait for each other. */
function hashBytes(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let hash = mix(seed, end - start);
  let at = start;
  for (; at + 4 <= end; at += 4) {
    hash = mix(hash, bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24));
  }
  for (; at < end; at++) hash = mix(hash, bytes[at]);
  return hash ^ (hash >>> 15);
}

function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}

import type { Row } from '../../extract/row.js';
import { BLANK, FILLED } from '../../extract/value.js';

/** A 16-bit trace of one field's value: different for different codes, and almost always for dates and texts. */
export function valueFingerprint(row: Row, field: number): number {
  const value = row.values[field];
  if (value === BLANK) return 0;
  const trace = value > FILLED ? value : hashBytes(row.bytes, row.starts[field], row.ends[field], field);
  return trace < 0x10000 && trace >= 0 ? trace : (Math.imul(trace, 0x9e3779b1) >>> 16) | 1;
}

let view: DataView = new DataView(new ArrayBuffer(0));

/** A 32-bit hash of the bytes of a record: sixteen at a time in four lanes, since multiplications wait for each other. */
export function rowFingerprint({ bytes, start, end }: Row): number {
  if (view.buffer !== bytes.buffer) view = new DataView(bytes.buffer);
  let at = bytes.byteOffset + start;
  const stop = bytes.byteOffset + end - 16;
  let [a, b, c, d] = [1, 2, 3, 4];
  for (; at <= stop; at += 16) {
    a = mix(a, view.getInt32(at, true));
    b = mix(b, view.getInt32(at + 4, true));
    c = mix(c, view.getInt32(at + 8, true));
    d = mix(d, view.getInt32(at + 12, true));
  }
  const lanes = mix(mix(mix(a, b), c), d);
  return hashBytes(bytes, at - bytes.byteOffset, end, lanes) >>> 0;
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

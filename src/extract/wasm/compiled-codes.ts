import type { SharedMemory } from './memory.js';

/** Bytes of a slot: head (8), length, symbol, address of the bytes. */
const SLOT_BYTES = 20;
const HEAD_BYTES = 8;

/** A table of codes that compiled code looks up: see `Code` in assembly/fields.ts. */
export interface CompiledCodes {
  readonly address: number;
  /** The number of its slots, a power of two, less one. */
  readonly mask: number;
}

/** Writes codes into shared memory: open addressing by a hash of their first eight bytes. */
export function compileCodes(
  memory: SharedMemory,
  codes: readonly (readonly [code: string, symbol: number])[],
): CompiledCodes {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, codes.length * 2)));
  const mask = slots - 1;
  const address = memory.reserve(slots * SLOT_BYTES);
  const table = new DataView(memory.buffer, address, slots * SLOT_BYTES);
  const isTaken = (slot: number) => table.getInt32(slot * SLOT_BYTES + 12, true) !== 0;
  for (const [code, symbol] of codes) {
    const bytes = new TextEncoder().encode(code);
    const bytesAt = memory.reserve(bytes.length);
    new Uint8Array(memory.buffer, bytesAt, bytes.length).set(bytes);
    const head = new DataView(new ArrayBuffer(HEAD_BYTES));
    for (const [place, byte] of bytes.subarray(0, HEAD_BYTES).entries()) head.setUint8(place, byte);
    let slot = slotOf(head, mask);
    while (isTaken(slot)) slot = (slot + 1) & mask;
    const at = slot * SLOT_BYTES;
    table.setBigUint64(at, head.getBigUint64(0, true), true);
    table.setInt32(at + 8, bytes.length, true);
    table.setInt32(at + 12, symbol, true);
    table.setInt32(at + 16, bytesAt, true);
  }
  return { address, mask };
}

/** As `slotOf` in assembly/fields.ts. */
function slotOf(head: DataView, mask: number): number {
  const folded = head.getInt32(0, true) ^ Math.imul(head.getInt32(4, true), 0x85ebca6b);
  return (Math.imul(folded, 0x9e3779b1) >>> 15) & mask;
}

import type { SharedMemory } from './memory.js';

/** Bytes of a slot: head (8), length, symbol, address of the bytes. */
const SLOT_BYTES = 20;
const HEAD_BYTES = 8;

/** A table of codes that compiled code looks up: see `Code` in assembly/fields.ts. */
export interface CompiledCodes {
  readonly address: number;
  /** The number of its slots, a power of two, less one. */
  readonly mask: number;
  readonly multiplier: number;
}

/** Writes codes into shared memory: open addressing by a hash of their first eight bytes. */
export function compileCodes(
  memory: SharedMemory,
  codes: readonly (readonly [code: string, symbol: number])[],
): CompiledCodes {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, codes.length * 2))) - 1;
  const encoded = codes.map(([code, symbol]) => ({ symbol, ...encode(code) }));
  const multiplier = spreadingMultiplier(
    encoded.map(({ head }) => head),
    mask,
  );
  const address = memory.reserve((mask + 1) * SLOT_BYTES);
  const table = new DataView(memory.buffer, address, (mask + 1) * SLOT_BYTES);
  for (const { symbol, bytes, head } of encoded) {
    const bytesAt = memory.reserve(bytes.length);
    new Uint8Array(memory.buffer, bytesAt, bytes.length).set(bytes);
    let slot = slotOf(head, multiplier, mask);
    while (table.getInt32(slot * SLOT_BYTES + 12, true) !== 0) slot = (slot + 1) & mask;
    const at = slot * SLOT_BYTES;
    table.setInt32(at, head.low, true);
    table.setInt32(at + 4, head.high, true);
    table.setInt32(at + 8, bytes.length, true);
    table.setInt32(at + 12, symbol, true);
    table.setInt32(at + 16, bytesAt, true);
  }
  return { address, mask, multiplier };
}

/** The first eight bytes of a code, the first byte lowest; zeros where it has fewer. */
interface Head {
  readonly low: number;
  readonly high: number;
}

function encode(code: string): { readonly bytes: Uint8Array; readonly head: Head } {
  const bytes = new TextEncoder().encode(code);
  const first = new DataView(new ArrayBuffer(HEAD_BYTES));
  for (const [place, byte] of bytes.subarray(0, HEAD_BYTES).entries()) first.setUint8(place, byte);
  return { bytes, head: { low: first.getInt32(0, true), high: first.getInt32(4, true) } };
}

const GOLDEN = 0x9e3779b1;
const TRIES = 64;

/** The multiplier with which the fewest codes share a slot: a look-up that never goes on is soonest done. */
function spreadingMultiplier(heads: readonly Head[], mask: number): number {
  let best = { multiplier: GOLDEN | 0, taken: 0 };
  for (let place = 0; place < TRIES && best.taken < heads.length; place++) {
    const multiplier = Math.imul(GOLDEN, 2 * place + 1);
    const { size: taken } = new Set(heads.map((head) => slotOf(head, multiplier, mask)));
    if (taken > best.taken) best = { multiplier, taken };
  }
  return best.multiplier;
}

/** As `slotOf` in assembly/fields.ts. */
function slotOf({ low, high }: Head, multiplier: number, mask: number): number {
  return (Math.imul(low ^ Math.imul(high, 0x85ebca6b), multiplier) >>> 15) & mask;
}

// AssemblyScript. Finds the spans of the fields of a fixed-width record that are not blank: see delimited.ts.

const SPACE: u8 = 0x20;

/** Bits that one look at the bitmap gives: 64, less the up to seven by which it has to be shifted. */
const WINDOW: i32 = 57;

/**
 * Scans a record of fixed width: marks its bytes that are no spaces in a bitmap, then looks for the last mark in
 * the bits of each column.
 * @param starts Column → 0-based place in the record; `ends` exclusive.
 * @param bitmap Room for one bit for each byte of a record, and eight bytes more.
 * @returns The number of spans.
 */
export function scanFixedWidth(
  start: i32,
  end: i32,
  columns: i32,
  starts: usize,
  ends: usize,
  bitmap: usize,
  spanColumn: usize,
  spanStart: usize,
  spanEnd: usize,
): i32 {
  const length = end - start;
  const space = i8x16.splat(<i8>SPACE);
  for (let at = 0; at < length; at += 16) {
    const marks: u32 = i8x16.bitmask(i8x16.ne(v128.load(start + at), space));
    const left: u32 = length - at;
    store<u16>(bitmap + (at >> 3), <u16>(left < 16 ? marks & ((1 << left) - 1) : marks));
  }
  store<u64>(bitmap + (((length + 15) >> 4) << 1), 0);
  let spans: i32 = 0;
  for (let column = 0; column < columns; column++) {
    const from = load<i32>(starts + (column << 2));
    let to = min(load<i32>(ends + (column << 2)), length);
    while (to > from) {
      const low = max(from, to - WINDOW);
      const shifted = load<u64>(bitmap + (low >> 3)) >> (low & 7);
      const marks = shifted & (((<u64>1) << (to - low)) - 1);
      if (marks != 0) {
        store<u16>(spanColumn + (spans << 1), <u16>column);
        store<i32>(spanStart + (spans << 2), start + from);
        store<i32>(spanEnd + (spans << 2), start + low + 64 - <i32>clz(marks));
        spans++;
        break;
      }
      to = low;
    }
  }
  return spans;
}

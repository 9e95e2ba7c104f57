// AssemblyScript. Finds the spans of the fields of delimited records that are not blank. All addresses are bytes in the
// memory that the host lends. Reads up to 15 bytes past a record, so the host leaves as many behind its buffer.

const SPACE: u8 = 0x20;

const LINE_FEED: u8 = 0x0a;
const CARRIAGE_RETURN: u8 = 0x0d;

/** Where the last scan came to: the first byte that was not taken, and its line. */
let position: i32 = 0;
let line: i32 = 0;

export function scannedTo(): i32 {
  return position;
}

export function nextLine(): i32 {
  return line;
}

/** The arrays of a batch: see batch.ts. */
@unmanaged
class Batch {
  recordStart: usize;
  recordEnd: usize;
  lineEnd: usize;
  line: usize;
  extent: usize;
  firstSpan: usize;
  spanColumn: usize;
  spanStart: usize;
  spanEnd: usize;
}

/**
 * Scans lines whose fields are divided by one byte, until the batch is full or no whole line is left. Lines end with LF
 * or CRLF; empty ones are counted and passed over.
 * @param last Whether what stands behind the last line end is a line too.
 * @returns The number of records.
 */
export function scanDelimited(
  start: i32,
  end: i32,
  firstLine: i32,
  last: bool,
  delimiter: i32,
  batch: Batch,
  capacity: i32,
): i32 {
  position = start;
  line = firstLine;
  let record: i32 = 0;
  let spans: i32 = 0;
  while (position < end && record < capacity) {
    const found = scanLine(end, delimiter, batch, spans);
    const isWhole = lineFeed < end;
    if (!isWhole && !last) break;
    const next = isWhole ? lineFeed + 1 : end;
    if (recordEnd > position) {
      const at = record << 2;
      store<i32>(batch.recordStart + at, position);
      store<i32>(batch.recordEnd + at, recordEnd);
      store<i32>(batch.lineEnd + at, next);
      store<i32>(batch.line + at, line);
      store<i32>(batch.extent + at, columns);
      store<i32>(batch.firstSpan + at, spans);
      spans += found;
      record++;
    }
    position = next;
    line++;
  }
  store<i32>(batch.firstSpan + (record << 2), spans);
  return record;
}

/** Of the line at hand: its columns, blank ones included, the end of its record, and its LF, `end` where it has none. */
let columns: i32 = 0;
let recordEnd: i32 = 0;
let lineFeed: i32 = 0;

/**
 * Scans the line at `position`: a vector comparison marks sixteen bytes at a time, and of the marks only those count at
 * which a field begins or ends, so that a run of blank fields costs nothing.
 * @returns The number of spans.
 */
@inline
function scanLine(end: i32, delimiter: i32, batch: Batch, firstSpan: i32): i32 {
  const spanColumn = batch.spanColumn + (firstSpan << 1);
  const spanStart = batch.spanStart + (firstSpan << 2);
  const spanEnd = batch.spanEnd + (firstSpan << 2);
  const wanted = i8x16.splat(<i8>delimiter);
  const lineFeeds = i8x16.splat(<i8>LINE_FEED);
  let begun: i32 = 0;
  let ended: i32 = 0;
  let column: i32 = 0;
  let hasPadding = false;
  // A record begins as if a delimiter stood before it.
  let previous: u32 = 1;
  let at = position;
  let stop = end;
  while (at < stop) {
    const bytes = v128.load(at);
    const fed: u32 = i8x16.bitmask(i8x16.eq(bytes, lineFeeds));
    if (fed != 0) stop = min(stop, at + <i32>ctz(fed));
    const left: u32 = stop - at;
    const inside: u32 = left < 16 ? (1 << left) - 1 : 0xffff;
    const delimiters = <u32>i8x16.bitmask(i8x16.eq(bytes, wanted)) & inside;
    // Behind the record everything delimits, so that its last field ends there.
    const divided = delimiters | (~inside & 0xffff);
    const before = ((divided << 1) | previous) & 0xffff;
    let begins = ~divided & before & 0xffff;
    while (begins != 0) {
      const bit = ctz(begins);
      store<i32>(spanStart + (begun << 2), at + bit);
      store<u16>(spanColumn + (begun << 1), <u16>(column + popcnt(delimiters & ((1 << bit) - 1))));
      if (load<u8>(at + bit) == SPACE) hasPadding = true;
      begun++;
      begins &= begins - 1;
    }
    let ends = divided & ~before;
    while (ends != 0) {
      store<i32>(spanEnd + (ended << 2), at + ctz(ends));
      ended++;
      ends &= ends - 1;
    }
    column += popcnt(delimiters);
    previous = divided >> 15;
    at += 16;
  }
  if (ended < begun) store<i32>(spanEnd + (ended << 2), stop);
  columns = column + 1;
  lineFeed = stop;
  recordEnd = stop;
  if (stop > position && load<u8>(stop - 1) == CARRIAGE_RETURN) {
    recordEnd = stop - 1;
    begun = withoutReturn(begun, spanStart, spanEnd);
  }
  return hasPadding ? withoutBlanks(begun, spanColumn, spanStart, spanEnd) : begun;
}

/** Cuts the CR of a line end off the last span, if it ends there. */
function withoutReturn(spans: i32, spanStart: usize, spanEnd: usize): i32 {
  if (spans == 0) return 0;
  const last = (spans - 1) << 2;
  if (load<i32>(spanEnd + last) <= recordEnd) return spans;
  store<i32>(spanEnd + last, recordEnd);
  return load<i32>(spanStart + last) < recordEnd ? spans : spans - 1;
}

/** Drops the spans that hold nothing but spaces. */
function withoutBlanks(spans: i32, spanColumn: usize, spanStart: usize, spanEnd: usize): i32 {
  let kept: i32 = 0;
  for (let span = 0; span < spans; span++) {
    const start = load<i32>(spanStart + (span << 2));
    const end = load<i32>(spanEnd + (span << 2));
    let at = start;
    while (at < end && load<u8>(at) == SPACE) at++;
    if (at == end) continue;
    store<u16>(spanColumn + (kept << 1), load<u16>(spanColumn + (span << 1)));
    store<i32>(spanStart + (kept << 2), start);
    store<i32>(spanEnd + (kept << 2), end);
    kept++;
  }
  return kept;
}

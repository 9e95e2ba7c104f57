// AssemblyScript. Reads the values of one record's fields from their spans: the twin of FieldReader.read, driven by
// tables that compiled-fields.ts builds from the layout. Reads up to 15 bytes past a value.

/** As in value.ts. */
const BLANK: i32 = i32.MIN_VALUE;
const INVALID: i32 = i32.MIN_VALUE + 1;
const FILLED: i32 = 1;
const DECIMAL_UNIT: i32 = 10_000;
const MOST_WHOLE: i32 = 199_999;

const ZERO: u8 = 0x30;
/** ` 00:00:0`, the first byte lowest. */
const MIDNIGHT: u64 = 0x303a_3030_3a30_3020;

/** What a field holds; as `kinds` in compiled-fields.ts numbers them. */
const CODE: i32 = 1;
const INTEGER: i32 = 2;
const DECIMAL: i32 = 3;
const DATE: i32 = 4;
const DIGITS: i32 = 5;
const TEXT: i32 = 6;

/** How one column is read, as compiled-fields.ts writes it. */
@unmanaged
class Reader {
  /** Index of the field; -1 for a column that the layout does not know. */
  field: i32;
  kind: i32;
  /** The longest value in bytes. */
  longest: i32;
  /** Numbers: the least value. Digits and text: the fewest bytes. */
  least: i32;
  greatest: i32;
  /** Address of the codes, the number of their slots less one, and what spreads them over the slots. */
  codes: usize;
  mask: u32;
  multiplier: u32;
}

/** A code in a table that is looked up by its first eight bytes, as compiled-codes.ts writes it. */
@unmanaged
class Code {
  head: u64;
  length: i32;
  /** 0 in an empty slot. */
  symbol: i32;
  /** Address of all its bytes. */
  bytes: usize;
}

/**
 * @param readers Address of a Reader for each column.
 * @param unread Room for the index of each field whose value needs a closer look.
 * @returns How many fields are unread.
 */
export function readFields(
  spans: i32,
  spanColumn: usize,
  spanStart: usize,
  spanEnd: usize,
  readers: usize,
  values: usize,
  valueCount: i32,
  starts: usize,
  ends: usize,
  unread: usize,
): i32 {
  const blank = i32x4.splat(BLANK);
  for (let at = values; at < values + (valueCount << 2); at += 16) v128.store(at, blank);
  let failed: i32 = 0;
  for (let span = 0; span < spans; span++) {
    const column = <usize>load<u16>(spanColumn + (span << 1));
    const reader = changetype<Reader>(readers + column * offsetof<Reader>());
    const field = reader.field;
    if (field < 0) continue;
    const start = load<i32>(spanStart + (span << 2));
    const end = load<i32>(spanEnd + (span << 2));
    store<i32>(starts + (field << 2), start);
    store<i32>(ends + (field << 2), end);
    // Most values are codes.
    const value =
      reader.kind == CODE && end - start <= reader.longest
        ? codeSymbol(reader, start, end - start)
        : readValue(reader, start, end);
    store<i32>(values + (field << 2), value);
    if (value == INVALID) {
      store<i32>(unread + (failed << 2), field);
      failed++;
    }
  }
  return failed;
}

@inline
function readValue(reader: Reader, start: i32, end: i32): i32 {
  const length = end - start;
  if (length > reader.longest) return INVALID;
  switch (reader.kind) {
    case INTEGER:
      return inRange(reader, integer(start, end));
    case DECIMAL:
      return inRange(reader, decimal(start, end));
    case DATE:
      return date(start, reader.longest >= 19 && isMidnight(start, length) ? 10 : length);
    case DIGITS:
      return length >= reader.least && areWithin(start, end, 0x30, 10) ? FILLED : INVALID;
    case TEXT:
      return length >= reader.least && areWithin(start, end, 0x20, 0x5f) ? FILLED : INVALID;
    default:
      return INVALID;
  }
}

@inline
function codeSymbol(reader: Reader, start: i32, length: i32): i32 {
  const head = length < 8 ? load<u64>(start) & ((<u64>1 << (length << 3)) - 1) : load<u64>(start);
  let slot = slotOf(head, reader.multiplier, reader.mask);
  let code = changetype<Code>(reader.codes + <usize>slot * offsetof<Code>());
  while (code.symbol != 0) {
    if (code.head == head && code.length == length) {
      if (length <= 8 || memory.compare(code.bytes, start, length) == 0) return code.symbol;
    }
    slot = (slot + 1) & reader.mask;
    code = changetype<Code>(reader.codes + <usize>slot * offsetof<Code>());
  }
  return INVALID;
}

/** As `slotOf` in compiled-codes.ts. */
@inline
function slotOf(head: u64, multiplier: u32, mask: u32): u32 {
  // The literal would widen the product if it were no u32.
  const folded = <u32>head ^ (<u32>(head >> 32) * <u32>0x85ebca6b);
  return ((folded * multiplier) >> 15) & mask;
}

@inline
function inRange(reader: Reader, value: i32): i32 {
  return value >= reader.least && value <= reader.greatest ? value : INVALID;
}

/** A number of up to nine digits. */
function digits(start: i32, end: i32): i32 {
  if (end - start > 9 || start >= end) return INVALID;
  let value: i32 = 0;
  for (let at = start; at < end; at++) {
    const digit = <u32>load<u8>(at) - 0x30;
    if (digit > 9) return INVALID;
    value = value * 10 + digit;
  }
  return value;
}

function integer(start: i32, end: i32): i32 {
  if (load<u8>(start) != 0x2d) return digits(start, end);
  const value = digits(start + 1, end);
  return value == INVALID ? INVALID : -value;
}

/** A decimal of up to four places, in ten-thousandths. */
function decimal(start: i32, end: i32): i32 {
  const negative = load<u8>(start) == 0x2d;
  const from = negative ? start + 1 : start;
  let point = from;
  while (point < end && load<u8>(point) != 0x2e) point++;
  const whole = digits(from, point);
  if (whole == INVALID || whole > MOST_WHOLE) return INVALID;
  let value = whole * DECIMAL_UNIT;
  if (point < end) {
    let fraction = digits(point + 1, end);
    const places = end - point - 1;
    if (fraction == INVALID || places > 4) return INVALID;
    for (let place = places; place < 4; place++) fraction *= 10;
    value += fraction;
  }
  return negative ? -value : value;
}

/** yyyymmdd of a calendar date of the form YYYY-MM-DD. */
@inline
function date(start: i32, length: i32): i32 {
  if (length != 10 || load<u8>(start + 4) != 0x2d || load<u8>(start + 7) != 0x2d) return INVALID;
  const year = digits(start, start + 4);
  const month = digits(start + 5, start + 7);
  const day = digits(start + 8, start + 10);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return INVALID;
  return year * 10_000 + month * 100 + day;
}

function daysInMonth(year: i32, month: i32): i32 {
  if (month != 2) return 30 + ((month + (month >> 3)) & 1);
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
}

/** Whether ` 00:00:00` stands behind a date. */
function isMidnight(start: i32, length: i32): bool {
  return length == 19 && load<u64>(start + 10) == MIDNIGHT && load<u8>(start + 18) == ZERO;
}

/** Whether all bytes are among the `count` that begin with `first`. */
@inline
function areWithin(start: i32, end: i32, first: i32, count: i32): bool {
  const lowest = i8x16.splat(<i8>first);
  const limit = i8x16.splat(<i8>count);
  for (let at = start; at < end; at += 16) {
    const outside: u32 = i8x16.bitmask(i8x16.ge_u(i8x16.sub(v128.load(at), lowest), limit));
    const left: u32 = end - at;
    if ((left < 16 ? outside & ((1 << left) - 1) : outside) != 0) return false;
  }
  return true;
}

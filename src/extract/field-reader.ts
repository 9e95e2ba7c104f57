import type { Field } from '../layout/layout.js';
import { CodeTable } from './code-table.js';
import { type Diagnosis, diagnoseDate, faulty } from './diagnosis.js';
import type { FieldFault } from './faults.js';
import type { FieldLimits } from './field-limits.js';
import { FoldedCodes } from './folded-codes.js';
import { isExponent, truthCodes, truthValue } from './resave.js';
import type { Symbols } from './symbols.js';
import { characterCount, textEncoding, trimSpaces } from './text.js';
import { codeInNumberField, FILLED, INVALID, parseDate, parseDecimal, parseInteger } from './value.js';

const ZERO = 0x30;
const MIDNIGHT = [...Buffer.from(' 00:00:00')];

/** Reads the values of one field. */
export class FieldReader {
  readonly #kind: Field['kind'];
  readonly #length: number;
  readonly #codes: CodeTable | undefined;
  readonly #min: number;
  readonly #max: number;
  readonly #allowed: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #ruledOut: ReadonlySet<string>;
  readonly #foldedCodes: FoldedCodes;
  readonly #symbols: Symbols;
  readonly #truth: { readonly yes: number; readonly no: number };
  /** How many digits an identifier has, and how many are left at least where a program dropped zeros. */
  readonly #digits: number;
  readonly #fewestDigits: number;

  constructor(field: Field, limits: FieldLimits, symbols: Symbols) {
    const { kind, longest, min, max, digits, fewestDigits, codes, allowed } = limits;
    this.#symbols = symbols;
    this.#kind = kind;
    this.#length = longest;
    this.#min = min;
    this.#max = max;
    this.#codes = codes.length === 0 ? undefined : new CodeTable(codes);
    this.#foldedCodes = new FoldedCodes(codes);
    this.#truth = truthCodes(field, symbols);
    this.#digits = digits;
    this.#fewestDigits = fewestDigits;
    this.#ruledOut = new Set(field.ruledOut.keys());
    this.#allowed = allowed;
  }

  /** The value in `bytes[start, end)`; INVALID where it needs a closer look, which `diagnose` takes. */
  read(bytes: Uint8Array, start: number, end: number, recordType: number): number {
    if (end - start > this.#length) return INVALID;
    switch (this.#kind) {
      case 'code': {
        const symbol = this.#codes?.lookup(bytes, start, end) ?? 0;
        if (symbol === 0 || !this.#isAllowed(symbol, recordType)) return INVALID;
        return symbol;
      }
      case 'integer':
        return this.#inRange(parseInteger(bytes, start, end));
      case 'decimal':
        return this.#inRange(parseDecimal(bytes, start, end));
      case 'date':
        return parseDate(bytes, start, this.#dateEnd(bytes, start, end));
      case 'digits':
        return end - start >= this.#digits && isDigits(bytes, start, end) ? FILLED : INVALID;
      case 'text':
        return end - start >= this.#digits && isPrintableAscii(bytes, start, end) ? FILLED : INVALID;
      case 'filler':
        return INVALID;
    }
  }

  #isAllowed(symbol: number, recordType: number): boolean {
    if (this.#allowed.size === 0) return true;
    return this.#allowed.get(recordType)?.has(symbol) ?? true;
  }

  /** Where the date of a value ends: before the time of day, where the field allows one. */
  #dateEnd(bytes: Uint8Array, start: number, end: number): number {
    const hasTime = end - start === 10 + MIDNIGHT.length && this.#length >= 10 + MIDNIGHT.length;
    return hasTime && MIDNIGHT.every((byte, index) => bytes[start + 10 + index] === byte) ? start + 10 : end;
  }

  #inRange(value: number): number {
    return value >= this.#min && value <= this.#max ? value : INVALID;
  }

  diagnose(bytes: Uint8Array, start: number, end: number, recordType: number): Diagnosis {
    const encoding = textEncoding(bytes, start, end);
    if (encoding === undefined) return faulty('structure/not-text');
    if (this.#kind === 'filler') return faulty('field/filler');
    const [from, to] = trimSpaces(bytes, start, end);
    if (this.#isRuledOut(bytes, from, to)) return faulty('field/ruled-out');
    const codeInNumber = this.#kind === 'code' ? 0 : (this.#codes?.lookup(bytes, from, to) ?? 0);
    if (codeInNumber !== 0) return { fault: undefined, value: codeInNumberField(codeInNumber) };
    if (this.#hasLostZeros(bytes, from, to)) return { fault: 'resave/leading-zeros', value: FILLED };
    if (this.#digits > 0 && isExponent(bytes, from, to)) return faulty('resave/exponent');
    if (this.#kind === 'text') {
      const characters = encoding === 'utf-8' ? characterCount(bytes, from, to) : to - from;
      return characters > this.#length ? faulty('field/length') : { fault: undefined, value: FILLED };
    }
    if (to - from < end - start) {
      const trimmed = this.read(bytes, from, to, recordType);
      if (trimmed !== INVALID) return { fault: 'field/padding', value: trimmed };
    }
    switch (this.#kind) {
      case 'code':
        return this.#diagnoseCode(bytes, from, to, recordType);
      case 'date':
        return diagnoseDate(bytes, from, to);
      case 'digits':
        return this.#diagnoseDigits(bytes, from, to, to - from < end - start);
      default:
        return faulty(this.#faultOfNumber(bytes, from, to));
    }
  }

  /** Whether digits are fewer than their identifier has, by zeros that may have stood before them. */
  #hasLostZeros(bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    if (length >= this.#digits || length < this.#fewestDigits || bytes[start] === ZERO) return false;
    return isDigits(bytes, start, end);
  }

  #diagnoseDigits(bytes: Uint8Array, start: number, end: number, padded: boolean): Diagnosis {
    if (end - start > this.#length) return faulty('field/length');
    // Fewer than the identifier has, for another reason: rules about places look at the length.
    if (isDigits(bytes, start, end)) return { fault: padded ? 'field/padding' : undefined, value: FILLED };
    return faulty(isExponent(bytes, start, end) ? 'resave/exponent' : 'field/digits');
  }

  #isRuledOut(bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#ruledOut.size === 0) return false;
    return this.#ruledOut.has(Buffer.from(bytes.subarray(start, end)).toString('latin1'));
  }

  #diagnoseCode(bytes: Uint8Array, start: number, end: number, recordType: number): Diagnosis {
    const meant = this.#foldedCodes.lookup(bytes, start, end);
    if (meant === 0) return this.#diagnoseTruth(bytes, start, end, recordType);
    if (!this.#isAllowed(meant, recordType)) return faulty('field/code-for-record-type');
    const { length } = this.#symbols.code(meant);
    // What is as long as the code has no zeros more or less.
    if (length === end - start) return { fault: 'field/case', value: meant };
    return { fault: length > end - start ? 'resave/leading-zeros' : 'field/padding', value: meant };
  }

  #diagnoseTruth(bytes: Uint8Array, start: number, end: number, recordType: number): Diagnosis {
    const truth = truthValue(bytes, start, end);
    const meant = truth === undefined ? 0 : truth ? this.#truth.yes : this.#truth.no;
    const isClear = meant !== 0 && this.#isAllowed(meant, recordType);
    return isClear ? { fault: 'resave/boolean', value: meant } : faulty('field/code');
  }

  #faultOfNumber(bytes: Uint8Array, start: number, end: number): FieldFault {
    if (end - start > this.#length) return 'field/length';
    if (this.#kind === 'integer') {
      return parseInteger(bytes, start, end) === INVALID ? 'field/integer' : 'field/range';
    }
    return parseDecimal(bytes, start, end) === INVALID ? 'field/decimal' : 'field/range';
  }
}

function isDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte < 0x30 || byte > 0x39) return false;
  }
  return true;
}

function isPrintableAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte < 0x20 || byte > 0x7e) return false;
  }
  return true;
}

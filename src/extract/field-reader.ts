import type { Field } from '../layout/layout.js';
import { CodeTable } from './code-table.js';
import type { FieldFault } from './faults.js';
import type { Symbols } from './symbols.js';
import { characterCount, textEncoding, trimSpaces } from './text.js';
import {
  codeInNumberField,
  DECIMAL_UNIT,
  FILLED,
  INVALID,
  parseDate,
  parseDecimal,
  parseInteger,
} from './value.js';

const MIDNIGHT = [...Buffer.from(' 00:00:00')];

/** What a closer look at a value says. */
export interface Diagnosis {
  /** Undefined where the value is right after all (a name outside ASCII). */
  readonly fault: FieldFault | undefined;
  /** INVALID, or the value that was meant. */
  readonly value: number;
}

/** Reads the values of one field. */
export class FieldReader {
  readonly #kind: Field['kind'];
  readonly #length: number;
  readonly #codes: CodeTable | undefined;
  readonly #min: number;
  readonly #max: number;
  readonly #allowed: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #ruledOut: ReadonlySet<string>;
  /** Code without case and leading zeros → symbol. */
  readonly #foldedCodes: ReadonlyMap<string, number>;

  readonly #symbols: Symbols;

  constructor(field: Field, symbols: Symbols) {
    this.#symbols = symbols;
    this.#kind = field.kind;
    this.#length = field.delimitedLength ?? Number.POSITIVE_INFINITY;
    const unit = field.kind === 'decimal' ? DECIMAL_UNIT : 1;
    this.#min = (field.min ?? Number.NEGATIVE_INFINITY) * unit;
    this.#max = (field.max ?? Number.POSITIVE_INFINITY) * unit;
    const codes = [...field.codes.keys()].map((code) => [code, symbols.of(code)] as const);
    this.#codes = codes.length === 0 ? undefined : new CodeTable(codes);
    this.#foldedCodes = new Map(codes.map(([code, symbol]) => [fold(code), symbol]));
    this.#ruledOut = new Set(field.ruledOut.keys());
    this.#allowed = new Map(
      [...field.codesByRecordType].map(([recordType, list]) => [
        symbols.of(recordType),
        new Set([...list].map((code) => symbols.of(code))),
      ]),
    );
  }

  /** The value in `bytes[start, end)`; INVALID where it needs a closer look, which `diagnose` takes. */
  read(bytes: Uint8Array, start: number, end: number, recordType: number): number {
    // A listed code is right even where it is longer than published.
    if (end - start > this.#length && this.#kind !== 'code') return INVALID;
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
        return isDigits(bytes, start, end) ? FILLED : INVALID;
      case 'text':
        return isPrintableAscii(bytes, start, end) ? FILLED : INVALID;
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
    const faulty = (fault: FieldFault): Diagnosis => ({ fault, value: INVALID });
    if (textEncoding(bytes, start, end) === undefined) return faulty('structure/not-text');
    if (this.#kind === 'filler') return faulty('field/filler');
    const [from, to] = trimSpaces(bytes, start, end);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
    if (this.#ruledOut.has(text)) return faulty('field/ruled-out');
    const codeInNumber = this.#kind === 'code' ? 0 : (this.#codes?.lookup(bytes, from, to) ?? 0);
    if (codeInNumber !== 0) return { fault: undefined, value: codeInNumberField(codeInNumber) };
    if (this.#kind === 'text') {
      return characterCount(bytes, from, to) > this.#length
        ? faulty('field/length')
        : { fault: undefined, value: FILLED };
    }
    if (to - from < end - start) {
      const trimmed = this.read(bytes, from, to, recordType);
      if (trimmed !== INVALID) return { fault: 'field/padding', value: trimmed };
    }
    if (this.#kind === 'code') return this.#diagnoseCode(text, recordType);
    return faulty(this.#faultOfKind(bytes, from, to));
  }

  #diagnoseCode(text: string, recordType: number): Diagnosis {
    const meant = this.#foldedCodes.get(fold(text)) ?? 0;
    if (meant === 0) return { fault: 'field/code', value: INVALID };
    if (!this.#isAllowed(meant, recordType)) return { fault: 'field/code-for-record-type', value: INVALID };
    const sameLetters = this.#symbols.code(meant).toLowerCase() === text.toLowerCase();
    return { fault: sameLetters ? 'field/case' : 'field/padding', value: meant };
  }

  #faultOfKind(bytes: Uint8Array, start: number, end: number): FieldFault {
    if (this.#kind === 'date') return 'field/date';
    if (end - start > this.#length) return 'field/length';
    switch (this.#kind) {
      case 'integer':
        return parseInteger(bytes, start, end) === INVALID ? 'field/integer' : 'field/range';
      case 'decimal':
        return parseDecimal(bytes, start, end) === INVALID ? 'field/decimal' : 'field/range';
      default:
        return 'field/digits';
    }
  }
}

/** What two spellings of a code share: `no` and `No`, `1` and `01`. */
function fold(code: string): string {
  return code.toLowerCase().replace(/^0+(?=.)/, '');
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

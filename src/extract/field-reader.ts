import type { Field } from '../layout/layout.js';
import { CodeTable } from './code-table.js';
import { type FieldFault, fieldFaults } from './faults.js';
import { FoldedCodes } from './folded-codes.js';
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
  readonly #foldedCodes: FoldedCodes;
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
    this.#foldedCodes = new FoldedCodes(codes);
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
    const encoding = textEncoding(bytes, start, end);
    if (encoding === undefined) return faulty('structure/not-text');
    if (this.#kind === 'filler') return faulty('field/filler');
    const [from, to] = trimSpaces(bytes, start, end);
    if (this.#isRuledOut(bytes, from, to)) return faulty('field/ruled-out');
    const codeInNumber = this.#kind === 'code' ? 0 : (this.#codes?.lookup(bytes, from, to) ?? 0);
    if (codeInNumber !== 0) return { fault: undefined, value: codeInNumberField(codeInNumber) };
    if (this.#kind === 'text') {
      const characters = encoding === 'utf-8' ? characterCount(bytes, from, to) : to - from;
      return characters > this.#length ? faulty('field/length') : { fault: undefined, value: FILLED };
    }
    if (to - from < end - start) {
      const trimmed = this.read(bytes, from, to, recordType);
      if (trimmed !== INVALID) return { fault: 'field/padding', value: trimmed };
    }
    if (this.#kind === 'code') return this.#diagnoseCode(bytes, from, to, recordType);
    return faulty(this.#faultOfKind(bytes, from, to));
  }

  #isRuledOut(bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#ruledOut.size === 0) return false;
    return this.#ruledOut.has(Buffer.from(bytes.subarray(start, end)).toString('latin1'));
  }

  #diagnoseCode(bytes: Uint8Array, start: number, end: number, recordType: number): Diagnosis {
    const meant = this.#foldedCodes.lookup(bytes, start, end);
    if (meant === 0) return faulty('field/code');
    if (!this.#isAllowed(meant, recordType)) return faulty('field/code-for-record-type');
    // What is as long as the code has no zeros more or less.
    const sameLetters = this.#symbols.code(meant).length === end - start;
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

/** Made once for each fault: a file may have little else. */
const diagnoses = new Map<FieldFault, Diagnosis>(
  fieldFaults.map((fault) => [fault, { fault, value: INVALID }]),
);

function faulty(fault: FieldFault): Diagnosis {
  return diagnoses.get(fault) ?? { fault, value: INVALID };
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

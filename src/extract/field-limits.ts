import { identifierDigits } from '../layout/identifier-digits.js';
import type { Field } from '../layout/layout.js';
import type { Symbols } from './symbols.js';
import { DECIMAL_UNIT } from './value.js';

/** What a field may hold, in the integers that its values become. */
export interface FieldLimits {
  readonly kind: Field['kind'];
  /** The longest value, in bytes; Infinity where there is no limit. */
  readonly longest: number;
  /** Numbers: least and greatest value, in ten-thousandths where the field holds decimals; may be infinite. */
  readonly min: number;
  readonly max: number;
  /** How many digits an identifier has, and how many are left at least where a program dropped zeros; 0 for others. */
  readonly digits: number;
  readonly fewestDigits: number;
  readonly codes: readonly (readonly [code: string, symbol: number])[];
  /** Symbol of a record type → symbols of the codes that it may have; others may have all. */
  readonly allowed: ReadonlyMap<number, ReadonlySet<number>>;
}

export function limitsOf(field: Field, symbols: Symbols): FieldLimits {
  const unit = field.kind === 'decimal' ? DECIMAL_UNIT : 1;
  const isIdentifier = field.kind === 'digits' || field.kind === 'text';
  const { digits = 0, zeros = 0 } = (isIdentifier && identifierDigits(field)) || {};
  return {
    kind: field.kind,
    longest: field.delimitedLength ?? Number.POSITIVE_INFINITY,
    min: (field.min ?? Number.NEGATIVE_INFINITY) * unit,
    max: (field.max ?? Number.POSITIVE_INFINITY) * unit,
    digits,
    fewestDigits: digits - zeros,
    codes: [...field.codes.keys()].map((code) => [code, symbols.of(code)]),
    allowed: new Map(
      [...field.codesByRecordType].map(([recordType, list]) => [
        symbols.of(recordType),
        new Set([...list].map((code) => symbols.of(code))),
      ]),
    ),
  };
}

import type { Severity } from '../layout/schema.js';

/** Which field a finding points at; positions are 1-based and inclusive, null where the layout has none. */
export interface FieldReference {
  readonly key: string;
  readonly number: number;
  readonly name: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** What would have been right, as data; `report/phrase.ts` makes words of it. */
export type Expected =
  | { readonly kind: 'filled' }
  | { readonly kind: 'blank'; readonly recordType?: string }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'not-codes'; readonly codes: readonly string[] }
  | { readonly kind: 'range'; readonly min?: string | undefined; readonly max?: string | undefined }
  | {
      readonly kind: 'format';
      readonly format: 'digits' | 'integer' | 'decimal' | 'date' | 'text' | 'cds-code';
    }
  | {
      readonly kind: 'length';
      readonly min?: number;
      readonly max: number;
      readonly unit: 'characters' | 'columns' | 'records';
    }
  | { readonly kind: 'unique' }
  | { readonly kind: 'layouts'; readonly layouts: readonly string[] }
  /** A condition of the expression language that no shorter kind says. */
  | { readonly kind: 'condition'; readonly condition: string }
  /** A reason of the layout, in words. */
  | { readonly kind: 'reason'; readonly reason: string };

/** One fault, as data. Text is made later from the rule and this. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  /** 1-based; null for a finding about the file as a whole. */
  readonly line: number | null;
  /** 1-based number of the record, the heading row not counted; null outside records. */
  readonly record: number | null;
  /** The code as it stands in the record; null outside records. */
  readonly recordType: string | null;
  readonly field: FieldReference | null;
  /** The value seen; personal fields are masked unless asked for. Null where there is none. */
  readonly actual: string | null;
  readonly expected: Expected | null;
  /** The earlier record that this one contradicts. */
  readonly related?: { readonly line: number; readonly record: number };
}

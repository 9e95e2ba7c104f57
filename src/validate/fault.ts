import type { Field } from '../layout/layout.js';
import type { Expected } from '../rules/finding.js';

/** The record that is being judged. */
export interface Place {
  readonly record: number | null;
  readonly line: number | null;
  readonly recordType: string | null;
}

/** What a check knows of one fault. */
export interface Fault {
  readonly rule: string;
  readonly field?: Field | undefined;
  /** The value seen, where it is not the field's value in the row. */
  readonly actual?: string;
  readonly expected: () => Expected | null;
  readonly related?: { readonly line: number; readonly record: number } | undefined;
}

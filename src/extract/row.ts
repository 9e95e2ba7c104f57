import type { Field, Layout } from '../layout/layout.js';
import type { FieldFault } from './faults.js';
import { symbolsOf } from './symbols.js';
import { decodeText } from './text.js';
import { BLANK, FILLED, isoDate } from './value.js';

/** One field's fault in a row. */
export interface RowFault {
  readonly field: number;
  readonly fault: FieldFault;
}

/** Field index → value, and place of its bytes; derived fields follow those of the layout, and have no bytes. */
export interface RowArrays {
  readonly values: Int32Array;
  /** Meaningless where the value is BLANK. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export function newRowArrays({ fields, derived }: Layout): RowArrays {
  return {
    values: new Int32Array(fields.length + derived.size).fill(BLANK),
    starts: new Int32Array(fields.length),
    ends: new Int32Array(fields.length),
  };
}

/**
 * A decoded record: for each field of the layout its value as an integer (see value.ts) and the place of its
 * bytes. One row is reused for all records.
 */
export class Row implements RowArrays {
  bytes: Uint8Array = new Uint8Array(0);
  /** Place of the record's bytes, line end excluded. */
  start = 0;
  end = 0;
  readonly values: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Faults of single fields, at most one for each. */
  faults: RowFault[] = [];
  readonly #derived: readonly Field[];
  /** The characters of derived texts, by their place among the derived fields. */
  readonly #derivedTexts: string[];

  constructor(
    readonly layout: Layout,
    { values, starts, ends }: RowArrays,
  ) {
    this.values = values;
    this.starts = starts;
    this.ends = ends;
    this.#derived = [...layout.derived.values()];
    this.#derivedTexts = this.#derived.map(() => '');
  }

  isFilled(field: number): boolean {
    return this.values[field] !== BLANK;
  }

  /** The value as it stands in the record; the empty string where it is blank. */
  text(field: number): string {
    if (!this.isFilled(field)) return '';
    if (field >= this.layout.fields.length) return this.#derivedText(field);
    return decodeText(this.bytes, this.starts[field], this.ends[field]);
  }

  /** Fills a derived field that holds a text; the empty string leaves it blank. */
  setDerivedText(field: number, text: string): void {
    this.values[field] = text === '' ? BLANK : FILLED;
    this.#derivedTexts[field - this.layout.fields.length] = text;
  }

  /** Fills a derived field with a value of another record, as it stands there. */
  setDerived(field: number, value: number, text: string): void {
    this.setDerivedText(field, text);
    this.values[field] = value;
  }

  /** A derived value has no bytes: it is the text that it was given, or written as a file would. */
  #derivedText(index: number): string {
    const place = index - this.layout.fields.length;
    const value = this.values[index];
    if (this.#derivedTexts[place] !== '') return this.#derivedTexts[place];
    switch (this.#derived[place].kind) {
      case 'code':
        return symbolsOf(this.layout).code(value);
      case 'date':
        return isoDate(value);
      default:
        return '';
    }
  }
}

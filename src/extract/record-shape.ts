import type { Layout } from '../layout/layout.js';
import type { Batch } from './batch.js';
import { type ExtractFormat, extentOf } from './format.js';
import { type Shift, ShiftReader } from './shift.js';

/** What is wrong with the shape of a record: the id of the rule that reports it, and where values were shifted how. */
export type ShapeFault =
  | { readonly rule: 'structure/record-length' }
  | { readonly rule: 'resave/trimmed-record' }
  | { readonly rule: 'structure/columns'; readonly shift: Shift | undefined }
  | { readonly rule: 'resave/shifted-columns'; readonly shift: Shift };

const SPACE = 0x20;

/** Tells whether records have the shape of their file, and otherwise what became of them. */
export class ShapeReader {
  readonly #extent: number;
  readonly #shortest: number | undefined;
  readonly #format: ExtractFormat;
  /** Made for the first record that needs it: few files have one. */
  #shifts: ShiftReader | undefined;

  constructor(format: ExtractFormat) {
    this.#extent = extentOf(format);
    this.#shortest = format.form === 'fixed-width' ? shortestRecord(format.layout) : undefined;
    this.#format = format;
  }

  /** Undefined for a record of the right shape. */
  faultOf(batch: Batch, record: number): ShapeFault | undefined {
    const extent = batch.extent[record];
    if (extent === this.#extent) return undefined;
    if (this.#shortest !== undefined) {
      const isTrimmed = extent < this.#extent && extent >= this.#shortest && endsWithValue(batch, record);
      return { rule: isTrimmed ? 'resave/trimmed-record' : 'structure/record-length' };
    }
    this.#shifts ??= new ShiftReader(this.#format);
    const shift = this.#shifts.read(batch, record);
    if (shift === undefined || shift.column === this.#extent) return { rule: 'structure/columns', shift };
    return { rule: 'resave/shifted-columns', shift };
  }
}

/** How many characters records have at least: behind the last field that must be filled all may be blank. */
function shortestRecord({ fields }: Layout): number {
  return Math.max(0, ...fields.filter(({ required }) => required).map(({ end }) => end ?? 0));
}

/** A line without an end was rather cut off with the file. */
function endsWithValue({ bytes, recordEnd, lineEnd }: Batch, record: number): boolean {
  return lineEnd[record] > recordEnd[record] && bytes[recordEnd[record] - 1] !== SPACE;
}

import type { Batch } from '../extract/batch.js';
import type { Input } from '../extract/inputs.js';
import { decodeText } from '../extract/text.js';
import { countIn, type Unmapped, type UnmappedValues } from './unmapped.js';

/** Counts the values of columns that are not carried over. */
export class LostColumns {
  /** Column → its counter; undefined where it is carried over. */
  readonly #counters: readonly (UnmappedValues | undefined)[];

  /** @param columns Column → field of the other layout, -1 where it has none. */
  constructor({ source, format }: Input, columns: Int16Array, unmapped: Unmapped) {
    const { layout, headings } = format;
    this.#counters = Array.from(columns, (field, column) => {
      const own = layout.fields[format.columns[column]];
      // The mark of the end of a record is no value of it.
      if (field >= 0 || (own !== undefined && own === layout.endOfRecord)) return undefined;
      const heading = headings?.[column] ?? own?.headings[0] ?? own?.name ?? '';
      const problem = own === undefined ? 'unknown-column' : 'no-field';
      return unmapped.of({ file: source.name, key: own?.key ?? '', heading, problem });
    });
  }

  count(batch: Batch, record: number): void {
    const { bytes, spanColumn, spanStart, spanEnd, firstSpan } = batch;
    for (let span = firstSpan[record]; span < firstSpan[record + 1]; span++) {
      const counter = this.#counters[spanColumn[span]];
      if (counter !== undefined) countIn(counter, () => decodeText(bytes, spanStart[span], spanEnd[span]));
    }
  }
}

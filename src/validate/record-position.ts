import { symbolsOf } from '../extract/symbols.js';
import type { Layout } from '../layout/layout.js';
import type { Place } from './fault.js';

/** Where a record stands; its record type is put into words only where a finding needs it. */
export class RecordPosition implements Place {
  readonly #layout: Layout;

  /** @param symbol Its record type; 0 for one that is not listed. */
  constructor(
    readonly record: number,
    readonly line: number,
    readonly symbol: number,
    layout: Layout,
  ) {
    this.#layout = layout;
  }

  get recordType(): string | null {
    return this.symbol === 0 ? null : symbolsOf(this.#layout).code(this.symbol);
  }
}

import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import type { Field, Layout } from '../layout/layout.js';
import { isSameLabel, meaningOf } from '../layout/meaning.js';

/** A code that stands for different things in the records of a stack. */
export interface ChangedMeaning {
  readonly key: string;
  readonly code: string;
  /** What it stands for, in which layout, in how many records. */
  readonly meanings: readonly { readonly layout: string; readonly label: string; readonly records: number }[];
}

/** Counts codes whose labels differ between the layouts of a stack. */
export class Meanings {
  readonly #layouts: readonly Layout[];
  /** Codes that do not mean the same everywhere. */
  readonly #codes: readonly { readonly field: Field; readonly code: string; readonly symbol: number }[];
  /** Layout → place in `#codes` → number of records. */
  readonly #counts: ReadonlyMap<Layout, Int32Array>;

  constructor(layouts: Iterable<Layout>, union: Layout, fields: readonly Field[]) {
    this.#layouts = [...new Set(layouts)];
    const symbols = symbolsOf(union);
    this.#codes = fields.flatMap((field) =>
      [...field.codes.keys()]
        .filter((code) => this.#hasSeveral(field.key, code))
        .map((code) => ({ field, code, symbol: symbols.of(code) })),
    );
    this.#counts = new Map(this.#layouts.map((layout) => [layout, new Int32Array(this.#codes.length)]));
  }

  #hasSeveral(key: string, code: string): boolean {
    const [first, ...others] = this.#layouts.flatMap((layout) => meaningOf(layout, key, code) ?? []);
    return others.some((other) => !isSameLabel(first, other));
  }

  /** @param row Of the union. */
  count(layout: Layout, row: Row): void {
    const counts = this.#counts.get(layout);
    if (counts === undefined) return;
    for (let at = 0; at < this.#codes.length; at++) {
      if (row.values[this.#codes[at].field.index] === this.#codes[at].symbol) counts[at]++;
    }
  }

  /** Those that stand in records of layouts that label them differently. */
  get changed(): ChangedMeaning[] {
    return this.#codes.flatMap(({ field: { key }, code }, at) => {
      const meanings = this.#layouts.flatMap((layout) => {
        const records = this.#counts.get(layout)?.[at] ?? 0;
        const label = layout.fieldByKey.get(key)?.codes.get(code) ?? '';
        return records === 0 ? [] : [{ layout: layout.id, label, records }];
      });
      const differ = meanings.some(({ label }) => !isSameLabel(label, meanings[0].label));
      return differ ? [{ key, code, meanings }] : [];
    });
  }
}

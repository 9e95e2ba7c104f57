import type { FieldFault } from '../extract/faults.js';
import type { ShapeFault } from '../extract/record-shape.js';

/** What a repair is about: the rule that reports it, or the order of the columns, which is no fault by itself. */
export type RepairCause =
  | FieldFault
  | ShapeFault['rule']
  | 'structure/heading'
  | 'structure/repeated-heading'
  | 'structure/blank-record'
  | 'column-order';

/** One thing that was mended, or could not be. */
export interface Change {
  readonly cause: RepairCause;
  /** Whether the copy has it otherwise; what is not mended stands there as it was. */
  readonly isMended: boolean;
  /** 1-based; null for the order of all columns. */
  readonly line: number | null;
  /** 1-based number of the record, the heading row not counted; null outside records. */
  readonly record: number | null;
  /** Key of the field; empty where there is none. */
  readonly key: string;
  /** What stands in the file, and in the copy; personal values are masked unless asked for. */
  readonly from: string;
  readonly to: string;
}

/** How many changes of one cause there are in one column: always exact. */
export interface RepairTotal extends Pick<Change, 'cause' | 'isMended' | 'key'> {
  count: number;
}

/** Counts changes by cause and column, in the order in which each is met first. */
export class RepairTally {
  readonly #totals: RepairTotal[] = [];
  /** Key → places of its totals: there are few for one column, and to look through them is faster than to name each. */
  readonly #places = new Map<string, number[]>();

  add({ cause, isMended, key }: Change): void {
    const places = this.#places.get(key) ?? [];
    for (const place of places) {
      const total = this.#totals[place];
      if (total.cause !== cause || total.isMended !== isMended) continue;
      total.count++;
      return;
    }
    this.#places.set(key, [...places, this.#totals.length]);
    this.#totals.push({ cause, isMended, key, count: 1 });
  }

  totals(): readonly RepairTotal[] {
    return this.#totals;
  }
}

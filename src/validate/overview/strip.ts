import type { FindingStrip } from './overview.js';
import type { RecordWatch } from './watch.js';

/** More stretches would be finer than a screen can show. */
const MOST_STRETCHES = 160;

/**
 * Counts the records in which rules find something by where they stand, in memory that does not grow with the file: stretches
 * become twice as long whenever there would be too many. It does not matter in which parts the file was judged.
 */
export class Strip implements RecordWatch {
  #length = 1;
  readonly #counts = new Map<string, number[]>();
  readonly #last = new Map<string, number>();

  note(rule: string, record: number): void {
    if (this.#last.get(rule) === record) return;
    this.#last.set(rule, record);
    this.#reach(record);
    const stretch = Math.floor((record - 1) / this.#length);
    let counts = this.#counts.get(rule);
    if (counts === undefined) {
      counts = [];
      this.#counts.set(rule, counts);
    }
    while (counts.length <= stretch) counts.push(0);
    counts[stretch]++;
  }

  /**
   * @param records Of the whole file.
   * @param rules Whose counts are wanted, in order.
   */
  summary(records: number, rules: Iterable<string>): FindingStrip {
    this.#reach(records);
    const stretches = Math.ceil(records / this.#length);
    const filled = (counts: readonly number[]) =>
      Array.from({ length: stretches }, (_, stretch) => counts[stretch] ?? 0);
    return {
      recordsPerStretch: this.#length,
      rules: Object.fromEntries(
        [...new Set(rules)].flatMap((rule) => {
          const counts = this.#counts.get(rule);
          return counts === undefined ? [] : [[rule, filled(counts)]];
        }),
      ),
    };
  }

  #reach(record: number): void {
    while (record > this.#length * MOST_STRETCHES) {
      this.#length *= 2;
      for (const [rule, counts] of this.#counts) this.#counts.set(rule, inPairs(counts));
    }
  }
}

function inPairs(counts: readonly number[]): number[] {
  return Array.from(
    { length: Math.ceil(counts.length / 2) },
    (_, pair) => counts[pair * 2] + (counts[pair * 2 + 1] ?? 0),
  );
}

/** Print of a record → how often. */
export type Prints = ReadonlyMap<number, number>;

/** Where a rule finds more on one field than this, only their number is kept: a mass has one cause. */
export const MOST_RECORDS = 1000;

/** The records in which a rule finds something on a field, as far as a baseline has to know them. */
export class SeenRecords {
  #prints = new Map<number, number>();

  /** @param known Those of the baseline: they are counted however many others there are. */
  constructor(readonly known: Prints) {}

  /** Notes a record; says whether the baseline knows it. */
  note(print: number): boolean {
    this.#add(print, 1);
    return this.known.has(print);
  }

  merge(prints: Prints): void {
    for (const [print, times] of prints) this.#add(print, times);
  }

  /** What was noted since this was last asked. */
  take(): Prints {
    const prints = this.#prints;
    this.#prints = new Map();
    return prints;
  }

  #add(print: number, times: number): void {
    const before = this.#prints.get(print);
    if (before === undefined && this.#prints.size > MOST_RECORDS && !this.known.has(print)) return;
    this.#prints.set(print, (before ?? 0) + times);
  }
}

import type { Row } from '../extract/row.js';
import { isoDate } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';

/** The testing window of records, over all parts of a test, and how many have it. */
export interface WindowCount {
  /** YYYY-MM-DD. */
  readonly start: string;
  readonly end: string;
  readonly records: number;
}

const isCompletion = (key: string) => /ompletionDate(AndTime)?\d?$/.test(key);

/** Counts on which days tests were completed, and in which windows. */
export class DayCounter {
  readonly #completions: readonly number[];
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  /** yyyymmdd → records. */
  readonly #completed = new Map<number, number>();
  /** yyyymmdd of the start × 10⁸ + that of the end → records. */
  readonly #windows = new Map<number, number>();

  constructor(layout: Layout) {
    const dates = (wanted: (key: string) => boolean) =>
      layout.fields.filter(({ key, kind }) => kind === 'date' && wanted(key)).map(({ index }) => index);
    this.#completions = dates(isCompletion);
    this.#starts = dates((key) => key.startsWith('windowStart'));
    this.#ends = dates((key) => key.startsWith('windowEnd'));
  }

  /** Whether it may need a field. */
  reads(key: string): boolean {
    return isCompletion(key) || key.startsWith('window');
  }

  add({ values }: Row): void {
    let completed = 0;
    for (const field of this.#completions) completed = Math.max(completed, values[field]);
    if (completed > 0) this.#completed.set(completed, (this.#completed.get(completed) ?? 0) + 1);
    let start = Number.POSITIVE_INFINITY;
    for (const field of this.#starts) if (values[field] > 0) start = Math.min(start, values[field]);
    let end = 0;
    for (const field of this.#ends) end = Math.max(end, values[field]);
    if (end === 0 || start > end) return;
    const window = start * 100_000_000 + end;
    this.#windows.set(window, (this.#windows.get(window) ?? 0) + 1);
  }

  /** YYYY-MM-DD → records whose last part was completed on that day, in order. */
  get completed(): ReadonlyMap<string, number> {
    return new Map(
      [...this.#completed]
        .filter(([day]) => this.#isNear(day))
        .sort(([a], [b]) => a - b)
        .map(([day, records]) => [isoDate(day), records]),
    );
  }

  /** Most records first. */
  get windows(): WindowCount[] {
    return [...this.#windows]
      .map(([window, records]) => {
        const end = window % 100_000_000;
        return { window, start: (window - end) / 100_000_000, end, records };
      })
      .filter(({ start, end }) => this.#isNear(start) && this.#isNear(end))
      .sort((a, b) => b.records - a.records || a.window - b.window)
      .map(({ start, end, records }) => ({ start: isoDate(start), end: isoDate(end), records }));
  }

  /** Whether a day lies in the year that most records are of, or beside it: a slip of a digit would stretch an axis over ages. */
  #isNear(day: number): boolean {
    const year = Math.floor(day / 10_000);
    return Math.abs(year - this.#year) <= 1;
  }

  get #year(): number {
    const years = new Map<number, number>();
    for (const [day, records] of [...this.#completed, ...this.#windowEnds]) {
      const year = Math.floor(day / 10_000);
      years.set(year, (years.get(year) ?? 0) + records);
    }
    return [...years].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? 0;
  }

  get #windowEnds(): [day: number, records: number][] {
    return [...this.#windows].map(([window, records]) => [window % 100_000_000, records]);
  }
}

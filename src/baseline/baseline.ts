import { MOST_RECORDS, type Prints } from './seen-records.js';

/** The findings of one rule on one field, in all files of a layout. */
export interface KnownGroup {
  readonly layout: string;
  readonly rule: string;
  /** Key; null for findings about no field. */
  readonly field: string | null;
  readonly count: number;
  /** Prints of their records; absent where they are too many, or not about records. */
  readonly records?: readonly number[];
}

/** The same as found in one file. */
export interface SeenGroup extends Pick<KnownGroup, 'rule' | 'field' | 'count'> {
  readonly records: Prints;
}

/** Rule and key → prints of records, as data that another thread can take. */
export type KnownRecords = ReadonlyMap<string, Prints>;

/** In `KnownRecords`. */
export function groupKey(rule: string, field: string | null): string {
  return `${rule} ${field ?? ''}`;
}

interface Group {
  readonly about: Pick<KnownGroup, 'layout' | 'rule' | 'field'>;
  count: number;
  /** Undefined where only the number is known. */
  records: Map<number, number> | undefined;
}

/**
 * Findings that are known and not to be told again. Each stands for one finding: what is met in one file is not known in the next.
 */
export class Baseline {
  /** What was not met yet. */
  readonly #left: ReadonlyMap<string, Group>;
  readonly #seen = new Map<string, Group>();

  constructor(groups: readonly KnownGroup[] = []) {
    this.#left = new Map(
      groups.map(({ layout, rule, field, count, records }) => [
        `${layout} ${groupKey(rule, field)}`,
        { about: { layout, rule, field }, count, records: records && timesOf(records) },
      ]),
    );
  }

  /** What files of a layout are compared with. */
  knownIn(layout: string): KnownRecords {
    return new Map(
      [...this.#left.values()].flatMap(({ about, records }) =>
        about.layout === layout && records !== undefined
          ? [[groupKey(about.rule, about.field), new Map(records)] as const]
          : [],
      ),
    );
  }

  /** Enters what was found in a file; says how many of them are known. */
  meet(layout: string, { rule, field, count, records }: SeenGroup): number {
    const key = `${layout} ${groupKey(rule, field)}`;
    this.#remember(key, { about: { layout, rule, field }, count, records: new Map(records) });
    const left = this.#left.get(key);
    if (left === undefined) return 0;
    const known =
      left.records === undefined ? Math.min(left.count, count) : meetRecords(left.records, records);
    left.count -= known;
    return known;
  }

  /** How many findings were not met, of rules that ran. */
  gone(hasRun: (rule: string) => boolean): number {
    return this.#notMet(hasRun).reduce((sum, { count }) => sum + count, 0);
  }

  /** What a new baseline holds, in a stable order: what was found now, and what rules that did not run have found before. */
  groups(hasRun: (rule: string) => boolean): KnownGroup[] {
    const kept = this.#notMet((rule) => !hasRun(rule));
    const groups = [...this.#seen.values(), ...kept].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return groups.map(({ about, count, records }) => {
      const prints = [...(records ?? [])].flatMap(([print, times]) => Array<number>(times).fill(print));
      const isTold = count <= MOST_RECORDS && prints.length === count;
      return { ...about, count, ...(isTold ? { records: prints.sort((a, b) => a - b) } : {}) };
    });
  }

  #notMet(isWanted: (rule: string) => boolean): Group[] {
    return [...this.#left.values()].filter(({ about, count }) => count > 0 && isWanted(about.rule));
  }

  #remember(key: string, group: Group): void {
    const before = this.#seen.get(key);
    if (before === undefined) {
      this.#seen.set(key, group);
      return;
    }
    before.count += group.count;
    for (const [print, times] of group.records ?? [])
      before.records?.set(print, (before.records.get(print) ?? 0) + times);
  }
}

function keyOf({ about: { layout, rule, field } }: Group): string {
  return `${layout} ${groupKey(rule, field)}`;
}

function meetRecords(left: Map<number, number>, records: Prints): number {
  let known = 0;
  for (const [print, times] of left) {
    const met = Math.min(times, records.get(print) ?? 0);
    known += met;
    if (met === times) left.delete(print);
    else left.set(print, times - met);
  }
  return known;
}

function timesOf(prints: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const print of prints) times.set(print, (times.get(print) ?? 0) + 1);
  return times;
}

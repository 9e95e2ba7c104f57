import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK, dateValue, isoDate } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';
import type { SnapshotBasis } from './basis.js';
import { type DemographicsDecision, decideDemographics } from './decision.js';
import { TestDates } from './test-dates.js';
import type { WindowOrigin } from './window-source.js';

/** Whose demographics a record carries, and where its window was taken from. */
export interface RecordDemographics extends DemographicsDecision {
  /** Null where no window is known. */
  readonly windowFrom: WindowOrigin | null;
}

/** Fills the derived fields of rows that say whose demographics they carry. */
export class SnapshotDeriver {
  readonly #basis: SnapshotBasis;
  readonly #layout: Layout;
  readonly #testDates: TestDates;
  /** What is the same in all records of a file: index of the derived field, and value. */
  readonly #constants: readonly (readonly [index: number, value: number])[];
  readonly #windowEnd: number | undefined;
  readonly #demographics: number | undefined;
  readonly #asOf: number | undefined;
  readonly #deliveredFrom: number | undefined;
  /** Symbol of a record type → yyyymmdd. */
  readonly #deliveries: ReadonlyMap<number, number>;
  /** Source of windows → end → decision: extracts have few windows, so each decision is made once. */
  readonly #decided: readonly Map<number, Decided>[];
  readonly #withoutWindow: Decided;

  constructor(layout: Layout, basis: SnapshotBasis) {
    this.#layout = layout;
    this.#basis = basis;
    this.#testDates = new TestDates(basis.file, layout, basis.extracted);
    const slot = (key: string) => layout.derived.get(key)?.index;
    this.#windowEnd = slot('windowEnd');
    this.#demographics = slot('demographics');
    this.#asOf = slot('demographicsAsOf');
    this.#deliveredFrom = slot('deliveredFrom');
    const symbols = symbolsOf(layout);
    this.#constants = [
      [slot('extractedOn'), dateOrBlank(basis.extracted?.date)],
      [slot('downloadedOn'), dateOrBlank(basis.downloadedOn)],
      [slot('variant'), basis.variant === undefined ? BLANK : symbols.of(basis.variant)],
    ].flatMap(([index, value]) =>
      index === undefined || value === undefined ? [] : [[index, value] as const],
    );
    this.#deliveries = new Map(
      (layout.document.deliveries ?? []).flatMap(({ recordTypes, from }) =>
        recordTypes.map((recordType) => [symbols.of(recordType), dateValue(from)]),
      ),
    );
    this.#decided = basis.windows.map(() => new Map());
    this.#withoutWindow = this.#decide(BLANK, null);
  }

  /** The latest day on which a test was started in the rows so far; undefined where none was. */
  get latestTest(): CalendarDate | undefined {
    return this.#testDates.latest;
  }

  /**
   * @param line 1-based, for errors.
   * @throws InputError `extract-date-too-early`, `several-leas`.
   */
  derive(row: Row, line: number): RecordDemographics {
    const { values } = row;
    this.#testDates.note(row, line);
    for (const [index, value] of this.#constants) values[index] = value;
    if (this.#deliveredFrom !== undefined) {
      values[this.#deliveredFrom] = this.#deliveries.get(values[this.#layout.recordType.index]) ?? BLANK;
    }
    const { decision, windowEnd, source, asOf } = this.#decisionOf(row, line);
    if (this.#windowEnd !== undefined) values[this.#windowEnd] = windowEnd;
    if (this.#demographics !== undefined) values[this.#demographics] = source;
    if (this.#asOf !== undefined) values[this.#asOf] = asOf;
    return decision;
  }

  #decisionOf(row: Row, line: number): Decided {
    const { windows } = this.#basis;
    for (let place = 0; place < windows.length; place++) {
      const end = windows[place].endOf(row, line);
      if (end === BLANK) continue;
      const known = this.#decided[place].get(end);
      if (known !== undefined) return known;
      const decided = this.#decide(end, windows[place].origin);
      this.#decided[place].set(end, decided);
      return decided;
    }
    return this.#withoutWindow;
  }

  #decide(windowEnd: number, windowFrom: WindowOrigin | null): Decided {
    const end = windowEnd === BLANK ? undefined : isoDate(windowEnd);
    const decision = { ...decideDemographics(end, this.#basis.extracted?.date), windowFrom };
    const source = symbolsOf(this.#layout).of(decision.source);
    return { decision, windowEnd, source, asOf: dateOrBlank(decision.asOf ?? undefined) };
  }
}

interface Decided {
  readonly decision: RecordDemographics;
  /** yyyymmdd, or BLANK. */
  readonly windowEnd: number;
  /** Symbol of the source. */
  readonly source: number;
  /** yyyymmdd, or BLANK. */
  readonly asOf: number;
}

function dateOrBlank(date: CalendarDate | undefined): number {
  return date === undefined ? BLANK : dateValue(date);
}

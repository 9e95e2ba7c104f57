import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK, dateValue, isoDate } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';
import { type DemographicsDecision, decideDemographics } from './decision.js';

/** What decides the source of demographics beside the records themselves. */
export interface SnapshotBasis {
  /** YYYY-MM-DD; undefined where it is not known. */
  readonly extractedOn: string | undefined;
  /** The window end of a record where it is not taken from the record's own fields. */
  readonly windowEndOf?: (row: Row) => string | undefined;
}

/** The extract date of the layout itself: that of the published notice. */
export function layoutBasis(layout: Layout): SnapshotBasis {
  return { extractedOn: layout.dates.get('extractedOn') };
}

const WINDOW_KEYS = ['windowEnd1', 'windowEnd2', 'windowEnd3', 'windowEnd4'];

/** Fills the derived fields of rows that say whose demographics they carry. */
export class SnapshotDeriver {
  readonly #basis: SnapshotBasis;
  readonly #windowEnds: readonly Field[];
  readonly #slots: Readonly<
    Record<'extractedOn' | 'windowEnd' | 'demographics' | 'demographicsAsOf', number>
  >;
  readonly #extractedOn: number;
  readonly #layout: Layout;
  /** Extracts have few windows, so each decision is made once. */
  readonly #decisions = new Map<number, Decided>();

  constructor(layout: Layout, basis: SnapshotBasis) {
    this.#layout = layout;
    this.#basis = basis;
    this.#windowEnds = WINDOW_KEYS.flatMap((key) => layout.fieldByKey.get(key) ?? []);
    const slot = (key: string) => layout.derived.get(key)?.index ?? -1;
    this.#slots = {
      extractedOn: slot('extractedOn'),
      windowEnd: slot('windowEnd'),
      demographics: slot('demographics'),
      demographicsAsOf: slot('demographicsAsOf'),
    };
    this.#extractedOn = basis.extractedOn === undefined ? BLANK : dateValue(basis.extractedOn);
  }

  derive(row: Row): DemographicsDecision {
    const windowEnd = this.#windowEnd(row);
    const { decision, source, asOf } = this.#decide(windowEnd);
    row.values[this.#slots.extractedOn] = this.#extractedOn;
    row.values[this.#slots.windowEnd] = windowEnd;
    row.values[this.#slots.demographics] = source;
    row.values[this.#slots.demographicsAsOf] = asOf;
    return decision;
  }

  /** The latest end over the record's own windows; BLANK where no window is set up. */
  #windowEnd(row: Row): number {
    const given = this.#basis.windowEndOf?.(row);
    if (given !== undefined) return dateValue(given);
    let latest = BLANK;
    for (const { index } of this.#windowEnds) if (row.values[index] > latest) latest = row.values[index];
    return latest > 0 ? latest : BLANK;
  }

  #decide(windowEnd: number): Decided {
    let decided = this.#decisions.get(windowEnd);
    if (decided === undefined) {
      const end = windowEnd === BLANK ? undefined : isoDate(windowEnd);
      const decision = decideDemographics(end, this.#basis.extractedOn);
      const source = symbolsOf(this.#layout).of(decision.source);
      decided = { decision, source, asOf: decision.asOf === null ? BLANK : dateValue(decision.asOf) };
      this.#decisions.set(windowEnd, decided);
    }
    return decided;
  }
}

interface Decided {
  readonly decision: DemographicsDecision;
  /** Symbol of the source. */
  readonly source: number;
  /** yyyymmdd, or BLANK. */
  readonly asOf: number;
}

import { type RecordPlace, testedPlaceReader } from '../attribution/tested-place.js';
import { type Identifier, readIdentifier } from '../extract/identifier.js';
import { IdentifierIndex } from '../extract/identifier-index.js';
import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';
import type { DemographicSource, DemographicsDecision } from './decision.js';

/** Records of one window, and what follows for their demographic data. */
export interface WindowSummary extends DemographicsDecision {
  readonly records: number;
  readonly students: number;
}

export interface SchoolSummary {
  /** CDS code of 14 digits. */
  readonly code: string;
  readonly name: string;
  readonly records: number;
  readonly students: number;
  readonly windows: readonly WindowSummary[];
}

export interface LeaSummary {
  readonly code: string;
  readonly name: string;
  readonly records: number;
  readonly students: number;
  readonly schools: readonly SchoolSummary[];
}

/** Counts the records and students of an extract by LEA, school and window. */
export class SnapshotCounter {
  readonly #placeOf: (row: Row) => RecordPlace;
  readonly #ssidField: number;
  readonly #ssid: Identifier = { high: 0, low: 0 };
  readonly #leas = new Map<string, LeaCount>();
  readonly #totals = new Map<DemographicSource, number>();

  constructor(layout: Layout) {
    this.#placeOf = testedPlaceReader(layout);
    this.#ssidField = layout.fieldByKey.get('ssid')?.index ?? -1;
  }

  add(row: Row, decision: DemographicsDecision): void {
    const place = this.#placeOf(row);
    const lea = entry(this.#leas, place.lea, () => ({ ...newCount(place.leaName), schools: new Map() }));
    const school = entry(lea.schools, place.school, () => ({
      ...newCount(place.schoolName),
      windows: new Map(),
    }));
    const key = decision.windowEnd ?? '';
    const window = entry(school.windows, key, () => ({ ...newCount(''), decision }));
    const start = row.starts[this.#ssidField];
    const known =
      row.isFilled(this.#ssidField) &&
      readIdentifier(row.bytes, start, row.ends[this.#ssidField], this.#ssid);
    for (const count of [lea, school, window]) {
      count.records++;
      if (known) count.students.indexOf(this.#ssid.high, this.#ssid.low);
    }
    this.#totals.set(decision.source, (this.#totals.get(decision.source) ?? 0) + 1);
  }

  /** Source → number of records. */
  totals(): Readonly<Record<DemographicSource, number>> {
    const count = (source: DemographicSource) => this.#totals.get(source) ?? 0;
    return { snapshot: count('snapshot'), calpads: count('calpads'), unknown: count('unknown') };
  }

  /** In the order of their codes. */
  leas(): LeaSummary[] {
    return sorted(this.#leas).map(([code, lea]) => ({
      ...described(code, lea),
      schools: sorted(lea.schools).map(([schoolCode, school]) => ({
        ...described(schoolCode, school),
        windows: sorted(school.windows).map(([, { decision, records, students }]) => ({
          ...decision,
          records,
          students: students.size,
        })),
      })),
    }));
  }
}

interface Count {
  readonly name: string;
  records: number;
  /** SSIDs; 18 to 36 bytes each. */
  readonly students: IdentifierIndex;
}

interface WindowCount extends Count {
  readonly decision: DemographicsDecision;
}

interface SchoolCount extends Count {
  readonly windows: Map<string, WindowCount>;
}

interface LeaCount extends Count {
  readonly schools: Map<string, SchoolCount>;
}

function newCount(name: string): Count {
  return { name, records: 0, students: new IdentifierIndex() };
}

function described(code: string, { name, records, students }: Count) {
  return { code, name, records, students: students.size };
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

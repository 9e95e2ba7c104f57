import { type RecordPlace, testedPlaceReader } from '../attribution/tested-place.js';
import { type Identifier, readIdentifier } from '../extract/identifier.js';
import { IdentifierIndex } from '../extract/identifier-index.js';
import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';
import type { DemographicSource } from './decision.js';
import type { RecordDemographics } from './derive.js';
import type { Counts, LeaSummary, SchoolSummary } from './result.js';

/** Counts the records and students of an extract by source, and by LEA, school and window. */
export class SnapshotCounter {
  readonly #placeOf: (row: Row) => RecordPlace;
  readonly #ssidField: number | undefined;
  readonly #ssid: Identifier = { high: 0, low: 0 };
  readonly #all = new Count();
  readonly #sources: Readonly<Record<DemographicSource, Count>> = {
    snapshot: new Count(),
    calpads: new Count(),
    unknown: new Count(),
  };
  readonly #leas = new Map<string, LeaCount>();

  constructor(layout: Layout) {
    this.#placeOf = testedPlaceReader(layout);
    this.#ssidField = layout.fieldByKey.get('ssid')?.index;
  }

  add(row: Row, decision: RecordDemographics): void {
    const place = this.#placeOf(row);
    const lea = entry(this.#leas, place.lea, () => new LeaCount());
    const school = entry(lea.schools, place.school, () => new SchoolCount());
    const window = entry(school.windows, decision, () => new Count());
    lea.name ||= place.leaName;
    school.name ||= place.schoolName;
    const student = this.#readStudent(row) ? this.#ssid : undefined;
    this.#all.add(student);
    this.#sources[decision.source].add(student);
    lea.add(student);
    school.add(student);
    window.add(student);
  }

  get all(): Counts {
    return this.#all.counts;
  }

  get sources(): Readonly<Record<DemographicSource, Counts>> {
    const { snapshot, calpads, unknown } = this.#sources;
    return { snapshot: snapshot.counts, calpads: calpads.counts, unknown: unknown.counts };
  }

  /** In the order of their codes. */
  leas(): LeaSummary[] {
    return sorted(this.#leas).map(([code, lea]) => ({
      code,
      name: lea.name,
      ...lea.counts,
      schools: sorted(lea.schools).map(([schoolCode, school]) => school.summary(schoolCode)),
    }));
  }

  #readStudent({ bytes, starts, ends, values }: Row): boolean {
    const field = this.#ssidField;
    if (field === undefined || values[field] <= 0) return false;
    return readIdentifier(bytes, starts[field], ends[field], this.#ssid);
  }
}

class Count {
  #records = 0;
  /** SSIDs. */
  readonly #students = new IdentifierIndex();

  add(student: Identifier | undefined): void {
    this.#records++;
    if (student !== undefined) this.#students.indexOf(student.high, student.low);
  }

  get counts(): Counts {
    return { records: this.#records, students: this.#students.size };
  }
}

class SchoolCount extends Count {
  name = '';
  /** Each decision is one object, however many records share it. */
  readonly windows = new Map<RecordDemographics, Count>();

  summary(code: string): SchoolSummary {
    const windows = [...this.windows]
      .map(([decision, count]) => ({ ...decision, ...count.counts }))
      .sort((a, b) => compare(a.windowEnd ?? '', b.windowEnd ?? ''));
    return { code, name: this.name, ...this.counts, windows };
  }
}

class LeaCount extends Count {
  name = '';
  readonly schools = new Map<string, SchoolCount>();
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => compare(a, b));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

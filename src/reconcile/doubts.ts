import { ALL_GRADES, FIRST_OF_HIGH_SCHOOL, HIGH_SCHOOL } from '../aggregate/grades.js';
import { enrolledPlace, type PlaceFields, testedPlaces } from '../attribution/tested-place.js';
import type { Batch } from '../extract/batch.js';
import type { ExtractFormat } from '../extract/format.js';
import type { Row } from '../extract/row.js';
import { RowReader } from '../extract/row-reader.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';

/** Why it is open where, or whether, some records count. */
export const doubtKinds = ['moved', 'nps', 'charter', 'cast-cohort'] as const;

export type DoubtKind = (typeof doubtKinds)[number];

/** How many records may count here or elsewhere, by reason. */
export type Doubts = Readonly<Record<DoubtKind, number>>;

const none: Doubts = { moved: 0, nps: 0, charter: 0, 'cast-cohort': 0 };

/** The records of extracts whose place the state may see otherwise, and the LEAs that the extracts are about. */
export class DoubtLedger {
  readonly #counts = new Map<string, Record<DoubtKind, number>>();
  readonly #files: { readonly enrolled: Set<string>; readonly tested: Set<string> }[] = [];

  /**
   * Codes of the LEAs that the extracts cover: those of the students' enrolment in CALPADS or those where they were
   * tested, whichever are fewer, since an extract holds all students of one or the other.
   */
  covered(): ReadonlySet<string> {
    const leas = this.#files.flatMap(({ enrolled, tested }) => [
      ...(enrolled.size <= tested.size ? enrolled : tested),
    ]);
    return new Set(leas);
  }

  /** Of an entity (14-digit code), a record type and a tested grade (13: all, 14: all of high school). */
  of(code: string, recordType: string, grade: string): Doubts {
    return this.#counts.get(`${code} ${recordType} ${grade}`) ?? none;
  }

  /** A reader that notes the batches of one extract. */
  reader(format: ExtractFormat): (batch: Batch) => void {
    const facts = new RecordFacts(format.layout);
    const reader = new RowReader(format, (key) => facts.keys.has(key));
    const file = { enrolled: new Set<string>(), tested: new Set<string>() };
    this.#files.push(file);
    return (batch) => {
      for (let record = 0; record < batch.count; record++) {
        const row = reader.read(batch, record);
        const places = row === undefined ? [] : facts.places(row);
        if (row === undefined || places.length === 0) continue;
        file.tested.add(places[0].lea);
        file.enrolled.add(facts.enrolledLea(row) ?? places[0].lea);
        this.#addRecord(facts, row, places);
      }
    };
  }

  #addRecord(facts: RecordFacts, row: Row, places: readonly PossiblePlace[]): void {
    const schools = new Set(places.map(({ school }) => school));
    const leas = new Set(places.map(({ lea }) => lea));
    const accountable = facts.accountableLea(row);
    if (schools.size > 1) this.#add(facts, row, 'moved', leas.size > 1 ? [...schools, ...leas] : schools);
    if (accountable !== undefined || facts.isNonpublic(row)) {
      this.#add(facts, row, 'nps', [
        ...schools,
        ...leas,
        ...(accountable === undefined ? [] : [accountable]),
      ]);
    }
    const charters = places.filter(({ isCharter }) => isCharter).map(({ school }) => school);
    if (charters.length > 0) {
      this.#add(facts, row, 'charter', [...charters, ...charters.map((code) => districtOf(code))]);
    }
    if (facts.isEarlierCohort(row)) this.#add(facts, row, 'cast-cohort', [...schools, ...leas]);
  }

  #add(facts: RecordFacts, row: Row, kind: DoubtKind, codes: Iterable<string>): void {
    const { recordType, grade } = facts.identity(row);
    const grades =
      Number(grade) >= FIRST_OF_HIGH_SCHOOL ? [grade, ALL_GRADES, HIGH_SCHOOL] : [grade, ALL_GRADES];
    for (const code of new Set(codes)) {
      for (const each of grades) {
        const key = `${code} ${recordType} ${each}`;
        const counts = this.#counts.get(key) ?? { ...none };
        counts[kind]++;
        this.#counts.set(key, counts);
      }
    }
  }
}

/** A place that a record names. */
interface PossiblePlace {
  readonly lea: string;
  readonly school: string;
  readonly isCharter: boolean;
}

/** What a record says of its places. */
class RecordFacts {
  readonly keys: ReadonlySet<string>;
  readonly #layout: Layout;
  readonly #places: readonly PlaceFields[];
  readonly #enrolled: PlaceFields | undefined;
  readonly #accountability: Field | undefined;
  readonly #nonpublic: Field | undefined;
  readonly #cohort: Field | undefined;
  readonly #grade: Field | undefined;
  readonly #directFunded: number;
  readonly #yes: number;

  constructor(layout: Layout) {
    const field = (key: string) => layout.fieldByKey.get(key);
    this.#layout = layout;
    this.#places = testedPlaces(layout);
    this.#enrolled = enrolledPlace(layout);
    this.#accountability = field('districtOfAccountability');
    this.#nonpublic = field('npsFlag');
    this.#cohort = field('castCurrentYear');
    this.#grade = field('gradeAssessed');
    this.#directFunded = symbolsOf(layout).of('DF');
    this.#yes = symbolsOf(layout).of('Y');
    const used = [
      layout.recordType,
      ...this.#places.flatMap((place) => Object.values(place)),
      this.#accountability,
      this.#nonpublic,
      this.#cohort,
      this.#grade,
    ];
    this.keys = new Set(used.flatMap((one) => one?.key ?? []));
  }

  identity(row: Row): { readonly recordType: string; readonly grade: string } {
    return {
      recordType: row.text(this.#layout.recordType.index),
      grade: this.#grade === undefined ? '' : row.text(this.#grade.index),
    };
  }

  /** The places where it was tested, the one that counts first, and that of its enrolment. */
  places(row: Row): PossiblePlace[] {
    return this.#places.flatMap((fields) => this.#place(row, fields) ?? []);
  }

  enrolledLea(row: Row): string | undefined {
    return this.#enrolled === undefined ? undefined : this.#place(row, this.#enrolled)?.lea;
  }

  accountableLea(row: Row): string | undefined {
    if (this.#accountability === undefined) return undefined;
    const code = row.text(this.#accountability.index);
    return code === '' ? undefined : code.padEnd(14, '0');
  }

  isNonpublic(row: Row): boolean {
    const { values } = row;
    const flags = [this.#nonpublic, ...this.#places.map(({ nonpublic }) => nonpublic)];
    return flags.some((flag) => flag !== undefined && values[flag.index] === this.#yes);
  }

  /** A record of the science test that is not of the current year. */
  isEarlierCohort({ values }: Row): boolean {
    if (this.#cohort === undefined) return false;
    const value = values[this.#cohort.index];
    return value !== BLANK && value !== this.#yes;
  }

  #place(row: Row, { district, school, charter }: PlaceFields): PossiblePlace | undefined {
    const code = row.text(school.index);
    if (code === '') return undefined;
    const named = row.text(district.index).padEnd(14, '0');
    const isCharter =
      (charter !== undefined && row.values[charter.index] === this.#directFunded) || named === code;
    return { lea: isCharter ? code : named, school: code, isCharter };
  }
}

/** The district in whose place a school lies. */
export function districtOf(code: string): string {
  return `${code.slice(0, 7)}0000000`;
}

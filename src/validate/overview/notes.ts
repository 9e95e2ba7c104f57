import { testedPlaceReader } from '../../attribution/tested-place.js';
import type { Row } from '../../extract/row.js';
import { symbolsOf } from '../../extract/symbols.js';
import type { Layout } from '../../layout/layout.js';
import type { DemographicsDecision } from '../../snapshot/decision.js';
import type { LeaCounts } from './overview.js';
import { RecordLists } from './watch.js';

/** What an overview has to know of a part of a file, as data that another thread can take. */
export interface PartOverview {
  /** Rule → the records in which it found something, numbered from the beginning of the part. */
  readonly found: ReadonlyMap<string, readonly number[]>;
  /** Symbol of a record type × number of symbols + symbol of a grade, 0 for none → records. */
  readonly grades: ReadonlyMap<number, number>;
  /** Code of an LEA → its records. */
  readonly leas: ReadonlyMap<string, LeaCounts>;
}

/** The fields in which layouts say the grade that a student was tested in. */
const gradeKeys = ['gradeAssessed', 'gradeLevelWhenAssessed'];

/** Notes for an overview what it has to know of the records of a part. */
export class OverviewNotes {
  readonly found = new RecordLists();
  readonly #layout: Layout;
  readonly #grade: number;
  readonly #placeOf: ReturnType<typeof testedPlaceReader>;
  #grades = new Map<number, number>();
  #leas = new Map<string, LeaNotes>();

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#grade = gradeKeys.flatMap((key) => layout.fieldByKey.get(key)?.index ?? [])[0] ?? -1;
    this.#placeOf = testedPlaceReader(layout);
  }

  /** @param recordType Symbol; 0 where it is not listed. */
  note(row: Row, recordType: number, decision: DemographicsDecision): void {
    this.noteGrade(recordType, this.#grade < 0 ? 0 : Math.max(0, row.values[this.#grade]));
    if (this.#layout.document.snapshot === undefined) return;
    const { lea, leaName } = this.#placeOf(row);
    let notes = this.#leas.get(lea);
    if (notes === undefined) {
      notes = { name: leaName, decisions: new Map() };
      this.#leas.set(lea, notes);
    }
    notes.name ||= leaName;
    notes.decisions.set(decision, (notes.decisions.get(decision) ?? 0) + 1);
  }

  /** A record of which no more is known. */
  noteGrade(recordType: number, grade = 0): void {
    const pair = recordType * symbolsOf(this.#layout).size + grade;
    this.#grades.set(pair, (this.#grades.get(pair) ?? 0) + 1);
  }

  /** What was noted since this was last asked. */
  take(): PartOverview {
    const leas = new Map([...this.#leas].map(([code, notes]) => [code, countsOf(notes)]));
    const taken = { found: this.found.take(), grades: this.#grades, leas };
    this.#grades = new Map();
    this.#leas = new Map();
    return taken;
  }
}

interface LeaNotes {
  name: string;
  /** Records by their decision, of which there are few: those of equal windows share one. */
  readonly decisions: Map<DemographicsDecision, number>;
}

function countsOf({ name, decisions }: LeaNotes): LeaCounts {
  let sum: LeaCounts = { ...noRecords, name };
  for (const [{ source, windowEnd }, records] of decisions) {
    const of = { ...noRecords, firstWindowEnd: windowEnd, lastWindowEnd: windowEnd, [source]: records };
    sum = addLea(sum, of);
  }
  return sum;
}

const noRecords: LeaCounts = {
  name: '',
  snapshot: 0,
  calpads: 0,
  unknown: 0,
  firstWindowEnd: null,
  lastWindowEnd: null,
};

/** The records of an LEA in two parts of a file, one after the other. */
export function addLea(one: LeaCounts, other: LeaCounts): LeaCounts {
  const ends = [one.firstWindowEnd, one.lastWindowEnd, other.firstWindowEnd, other.lastWindowEnd]
    .flatMap((end) => end ?? [])
    .sort();
  return {
    name: one.name || other.name,
    snapshot: one.snapshot + other.snapshot,
    calpads: one.calpads + other.calpads,
    unknown: one.unknown + other.unknown,
    firstWindowEnd: ends[0] ?? null,
    lastWindowEnd: ends.at(-1) ?? null,
  };
}

import type { AggregateRow } from '../aggregate/row.js';
import { publishedThresholds } from '../aggregate/small-cells/thresholds.js';
import { InputError } from '../errors.js';
import type { ByteSource } from '../extract/source.js';
import type { PublishedEntity } from '../research-file/entities.js';
import { percentDecimalsOf } from '../research-file/forms.js';
import { type PublishedRow, type PublishedValue, readResearchFile } from '../research-file/reader.js';
import { compareRow, type Difference } from './difference.js';
import { type DoubtLedger, districtOf } from './doubts.js';
import { explain, type ReasonId } from './reasons.js';
import type { ComparedRow, ReconciledRow, Reconciliation } from './result.js';
import { Sides } from './sides.js';

/** What is held beside each other. */
export interface ReconcileInput {
  /** By entity, test, grade and student group. */
  readonly rows: Iterable<AggregateRow>;
  /** Student groups that were counted, also those in which nobody is. */
  readonly groups: ReadonlySet<number>;
  /** Test year of the rows. */
  readonly year: number;
  readonly doubts: DoubtLedger;
  /** The published file; it is read once, row by row. */
  readonly research: ByteSource;
  /** Code → entity of the entities file; it says which schools are LEAs of their own, where the file does not. */
  readonly entities?: ReadonlyMap<string, PublishedEntity>;
  /** Points between the lowest and the highest score of a test in a grade. */
  readonly scoreSpan: (recordType: string, grade: string) => number;
  /** Differences that so many students can make are none. */
  readonly tolerance: number;
}

const DIRECTLY_FUNDED = 9;

const noRows = {
  matched: 0,
  hidden: 0,
  different: 0,
  'missing-here': 0,
  'missing-there': 0,
  explained: 0,
  unexplained: 0,
};

/**
 * Holds the aggregates of extracts beside the published file: the LEAs that the extracts cover, and their schools.
 * Memory does not grow with the published file.
 * @throws InputError `other-year` where the file is of another year; `nothing-to-compare` where it has none of the
 * entities; what reading it throws.
 */
export async function reconcile(input: ReconcileInput): Promise<Reconciliation> {
  return new Reconciler(input).run();
}

class Reconciler {
  readonly #input: ReconcileInput;
  readonly #here = new Map<string, AggregateRow>();
  readonly #compared = new Map<string, ComparedRow>();
  readonly #sides: Sides;
  readonly #covered: ReadonlySet<string>;

  constructor(input: ReconcileInput) {
    this.#input = input;
    this.#sides = new Sides(input.groups);
    this.#covered = input.doubts.covered();
    for (const row of input.rows) {
      const { level, code, typeId } = row.entity;
      if (level === 'state' || level === 'county' || !this.#isCovered(code, typeId)) continue;
      this.#here.set(keyOf(code, row), row);
      this.#sides.addHere(row);
    }
  }

  async run(): Promise<Reconciliation> {
    const { research, year } = this.#input;
    const file = await readResearchFile(research, (code) => this.#mayBeCovered(code));
    for await (const row of file.rows) {
      if (row.year !== year) throw otherYear(research.name, row, year);
      this.#addPublished(row);
    }
    if (this.#compared.size === 0) throw nothingToCompare(research.name, this.#covered);
    this.#addMissingThere();
    return this.#result();
  }

  /** Without its type: a school of the place of a covered district, which may yet be an LEA of its own. */
  #mayBeCovered(code: string): boolean {
    return this.#isCovered(code, this.#input.entities?.get(code)?.typeId);
  }

  #isCovered(code: string, typeId: number | undefined): boolean {
    return this.#covered.has(code) || (typeId !== DIRECTLY_FUNDED && this.#covered.has(districtOf(code)));
  }

  #addPublished(row: PublishedRow): void {
    const { code, typeId, recordType } = row;
    if (!this.#isCovered(code, typeId ?? this.#input.entities?.get(code)?.typeId)) return;
    this.#sides.addThere(row);
    if (recordType === undefined || !this.#sides.isHere(recordType, row.group)) return;
    const key = keyOf(code, { ...row, recordType });
    const here = this.#here.get(key);
    // Where a code stands for a school and for an LEA, the row of the same type is the twin.
    const isOther = typeId !== undefined && here !== undefined && here.entity.typeId !== typeId;
    if (isOther && this.#compared.has(key)) return;
    this.#compared.set(key, this.#compare(here, row, recordType));
  }

  #compare(here: AggregateRow | undefined, there: PublishedRow, recordType: string): ComparedRow {
    const { code, grade, group, line, values } = there;
    const ours = here ?? nobody(there, recordType);
    const { differences, isHidden } = compareRow(ours, values, {
      percentDecimals: percentDecimalsOf(there.year),
      scoreSpan: this.#input.scoreSpan(recordType, grade),
    });
    const beyond = differences.filter((difference) => this.#isBeyond(difference));
    const agrees = isHidden ? 'hidden' : 'matched';
    return {
      code,
      name: this.#nameOf(code, here, there),
      recordType,
      grade,
      group,
      status: beyond.length === 0 ? agrees : here === undefined ? 'missing-here' : 'different',
      line,
      differences: beyond,
      shift: shiftOf(ours, values),
    };
  }

  /** A half that was rounded the other way is no matter of students: it is told, whatever is tolerated. */
  #isBeyond({ students }: Difference): boolean {
    return students === 0 || students > this.#input.tolerance;
  }

  #addMissingThere(): void {
    for (const [key, row] of this.#here) {
      const { entity, recordType, grade, group, counts } = row;
      if (this.#compared.has(key) || !this.#sides.isThere(recordType, grade, group)) continue;
      const students = counts.enrolled;
      if (students <= this.#input.tolerance) continue;
      this.#compared.set(key, {
        code: entity.code,
        name: this.#nameOf(entity.code, row, undefined),
        recordType,
        grade,
        group,
        status: 'missing-there',
        line: null,
        differences: [{ measure: 'enrolled', here: students, published: null, students }],
        shift: { least: -students, most: -students },
      });
    }
  }

  #nameOf(code: string, here: AggregateRow | undefined, there: PublishedRow | undefined): string {
    for (const source of [here?.entity, this.#input.entities?.get(code), there]) {
      const name = source?.schoolName || source?.districtName;
      if (name !== undefined && name !== '') return name;
    }
    return '';
  }

  #result(): Reconciliation {
    const { research, year, tolerance } = this.#input;
    const totals = { ...noRows };
    const byReason: Partial<Record<ReasonId, number>> = {};
    const rows: ReconciledRow[] = [];
    for (const compared of this.#compared.values()) {
      totals[compared.status]++;
      const reasons = this.#reasonsOf(compared);
      for (const reason of reasons) byReason[reason] = (byReason[reason] ?? 0) + 1;
      if (compared.status === 'matched' || compared.status === 'hidden') continue;
      totals[reasons.length > 0 ? 'explained' : 'unexplained']++;
      const { shift: _, ...row } = compared;
      rows.push({ ...row, reasons });
    }
    return {
      year,
      research: research.name,
      leas: [...this.#covered].sort(),
      tolerance,
      totals,
      byReason,
      notCompared: this.#sides.notCompared(),
      rows: rows.sort(inOrder),
    };
  }

  #reasonsOf(row: ComparedRow): ReasonId[] {
    if (row.status === 'matched') return [];
    if (row.status === 'hidden') return ['suppressed'];
    const { code, recordType, grade } = row;
    const key = (group: number) => keyOf(code, { recordType, grade, group });
    return explain(row, {
      year: this.#input.year,
      doubts: this.#input.doubts.of(code, recordType, grade),
      compared: (group) => this.#compared.get(key(group)),
      here: (group) => this.#here.get(key(group)),
    });
  }
}

interface RowIdentity {
  readonly recordType: string;
  readonly grade: string;
  readonly group: number;
}

function keyOf(code: string, { recordType, grade, group }: RowIdentity): string {
  return `${code} ${recordType} ${grade} ${group}`;
}

/** What a row that is missing here would say: that nobody is in it. */
function nobody({ code, grade, group }: PublishedRow, recordType: string): AggregateRow {
  const entity = {
    level: 'school',
    code,
    typeId: 7,
    countyName: '',
    districtName: '',
    schoolName: '',
  } as const;
  const sums = { scoreSum: 0, scoreCount: 0, distanceSum: 0, distanceCount: 0 };
  const counts = { enrolled: 0, tested: 0, withScores: 0, ...sums, levels: [], claims: [], conditions: {} };
  return { entity, recordType, grade, group, fields: {}, counts };
}

/** How many more students are there; of those that are hidden only the most is known. */
function shiftOf(
  { counts }: AggregateRow,
  values: ReadonlyMap<string, PublishedValue>,
): ComparedRow['shift'] {
  const key = values.has('enrolled') ? 'enrolled' : 'tested';
  const there = values.get(key);
  if (there === undefined) return { least: 0, most: 0 };
  if (there === 'hidden') return { least: -counts[key], most: publishedThresholds.counts - 1 - counts[key] };
  return { least: there - counts[key], most: there - counts[key] };
}

function inOrder(a: ReconciledRow, b: ReconciledRow): number {
  return (
    Number(a.reasons.length > 0) - Number(b.reasons.length > 0) ||
    compareText(a.code, b.code) ||
    compareText(a.recordType, b.recordType) ||
    compareText(a.grade, b.grade) ||
    a.group - b.group
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function otherYear(file: string, row: PublishedRow, year: number): InputError {
  return new InputError('other-year', `${file} is of ${row.year}, the extract of ${year}.`, {
    file,
    line: row.line,
    next: `Name the research file of ${year}.`,
  });
}

function nothingToCompare(file: string, covered: ReadonlySet<string>): InputError {
  const [first = 'none', ...others] = [...covered].sort();
  const leas = others.length === 0 ? first : `${first} and ${others.length} more`;
  return new InputError('nothing-to-compare', `${file} has no row of the extract's LEAs (${leas}).`, {
    file,
    next: 'Name a file that holds them: of the whole state, or of their county.',
  });
}

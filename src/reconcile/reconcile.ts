import type { AggregateRow } from '../aggregate/row.js';
import { InputError } from '../errors.js';
import type { ByteSource } from '../extract/source.js';
import type { PublishedEntity } from '../research-file/entities.js';
import { type PublishedRow, readResearchFile } from '../research-file/reader.js';
import { type DoubtLedger, districtOf } from './doubts.js';
import { explain, type ReasonId } from './reasons.js';
import type { ComparedRow, ReconciledRow, Reconciliation } from './result.js';
import { inOrder, keyOf } from './row-order.js';
import { comparePair, unpublished } from './row-pair.js';
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
    const name = this.#nameOf(code, here, row);
    const scoreSpan = this.#input.scoreSpan(recordType, row.grade);
    const { tolerance } = this.#input;
    this.#compared.set(key, comparePair({ here, there: row, recordType, name }, { scoreSpan, tolerance }));
  }

  #addMissingThere(): void {
    for (const [key, row] of this.#here) {
      if (this.#compared.has(key) || !this.#sides.isThere(row.recordType, row.grade, row.group)) continue;
      const name = this.#nameOf(row.entity.code, row, undefined);
      const compared = unpublished(row, name, this.#input.tolerance);
      if (compared !== undefined) this.#compared.set(key, compared);
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

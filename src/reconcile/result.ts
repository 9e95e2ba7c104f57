import type { Difference } from './difference.js';
import type { ReasonId } from './reasons.js';

/**
 * `matched`: what both show is the same; `hidden`: so it is, but something is `*` there; `different`: some number is
 * not; `missing-here`, `missing-there`: only the other side has the row.
 */
export type Status = 'matched' | 'hidden' | 'different' | 'missing-here' | 'missing-there';

/** A row of both sides. */
export interface ComparedRow {
  /** 14-digit CDS code. */
  readonly code: string;
  /** Name of the school, or of the district; blank where nobody names it. */
  readonly name: string;
  readonly recordType: string;
  readonly grade: string;
  /** Student Group ID. */
  readonly group: number;
  readonly status: Status;
  /** Line of the published file, 1-based; null where it has none. */
  readonly line: number | null;
  readonly differences: readonly Difference[];
  /** How many students more were enrolled (else tested) there; a range where they are hidden. */
  readonly shift: { readonly least: number; readonly most: number };
}

/** A row that is not the same on both sides, and the known reasons that are enough for it. */
export interface ReconciledRow extends Omit<ComparedRow, 'shift'> {
  /** Empty where the difference is unexplained. */
  readonly reasons: readonly ReasonId[];
}

/** What only one side has, so that it is not compared at all. */
export interface NotCompared {
  readonly recordTypes: readonly string[];
  /** Grades that stand for several: 13, 14. */
  readonly grades: readonly string[];
  readonly groups: readonly number[];
}

/** An extract beside a published research file. */
export interface Reconciliation {
  /** Test year of the file. */
  readonly year: number;
  readonly research: string;
  /** Codes of the LEAs that the extract covers, and with their schools are compared. */
  readonly leas: readonly string[];
  /** Students by whom numbers may differ. */
  readonly tolerance: number;
  /** Exact totals: rows by status, those with an explained and those with an unexplained difference. */
  readonly totals: Readonly<Record<Status | 'explained' | 'unexplained', number>>;
  /** Rows by reason. */
  readonly byReason: Readonly<Partial<Record<ReasonId, number>>>;
  readonly notCompared: { readonly onlyHere: NotCompared; readonly onlyThere: NotCompared };
  /** Rows that are neither `matched` nor `hidden`, unexplained ones first, then by code, test, grade and group. */
  readonly rows: readonly ReconciledRow[];
}

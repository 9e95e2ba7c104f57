import { type Kind, type Mark, studentsOf, thresholdOf } from './kinds.js';
import type { SumTable } from './sums.js';
import type { Thresholds } from './thresholds.js';

/** What of one kind of value is hidden, over all cells of a table. Rests are hidden always: no row shows them. */
export class Hidden {
  readonly threshold: number;
  /** Students of each cell. */
  readonly students: readonly number[];
  readonly marks: Mark[];

  /**
   * @param rows - the marks of the rows; those of rests are made here
   * @param dearness - of each row, how much sooner others are hidden; all are alike unless given
   */
  constructor(
    readonly kind: Kind,
    readonly table: SumTable,
    private readonly thresholds: Thresholds,
    rows: readonly Mark[],
    private readonly dearness: readonly number[] = [],
  ) {
    this.threshold = thresholdOf(kind, thresholds);
    this.students = table.cells.map((counts) => studentsOf(kind, counts));
    this.marks = table.cells.map((_, cell) => (this.isRow(cell) ? rows[cell] : this.markOf(cell)));
  }

  isRow(cell: number): boolean {
    return cell < this.table.rows;
  }

  isHidden(cell: number): boolean {
    return this.marks[cell] !== null;
  }

  hide(cell: number): void {
    this.marks[cell] = this.markOf(cell);
  }

  /** What it costs to hide a cell: what its students cannot read then. */
  cost(cell: number): number {
    return this.students[cell] * (this.dearness[cell] ?? 1);
  }

  /** The reason that a hidden cell has: too few students of its own, or the students of others. */
  markOf(cell: number): 'primary' | 'secondary' {
    return this.students[cell] < this.threshold ? 'primary' : 'secondary';
  }

  /**
   * Whether nobody may work the cell out: every hidden row of somebody, and a rest of too few students.
   * Results that do not exist are no secret.
   */
  isSecret(cell: number): boolean {
    if (!this.isHidden(cell)) return false;
    const students = this.students[cell];
    if (this.isRow(cell))
      return students > 0 || (this.kind === 'counts' && this.table.cells[cell].enrolled > 0);
    return students > 0 && students < this.threshold;
  }

  /**
   * The least number of students that a reader knows a hidden cell to have. A row is published as `primary` if any kind of value
   * is so, as `secondary` if none is: then it has students enough for claims.
   */
  readonly least = (cell: number): number => {
    const isSecondary = this.isRow(cell) && this.table.cells[cell].withScores >= this.thresholds.claims;
    return isSecondary ? this.thresholds.claims : 0;
  };
}

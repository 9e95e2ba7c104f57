import type { Terms } from './component.js';

/** Columns in ascending order, and what stands in each: whole numbers other than zero. */
interface Row {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/**
 * Gauss–Jordan elimination in whole numbers, sparse: equations that say the same, each with an unknown of its own that no
 * other has. An unknown follows from the equations exactly if one of these has it alone.
 * @param size - how many unknowns there are, numbered from 0 on
 */
export function eliminate(size: number, equations: readonly Terms[]): Terms[] {
  const matrix = new Matrix(size, equations.map(rowOf));
  for (let at = matrix.takeShortest(); at !== undefined; at = matrix.takeShortest()) {
    const pivot = matrix.rarest(at);
    for (const other of matrix.holders(pivot)) if (other !== at) matrix.cancel(other, at, pivot);
  }
  return matrix.rows
    .filter(({ columns }) => columns.length > 0)
    .map(({ columns, values }) => ({ unknowns: columns, factors: values }));
}

function rowOf({ unknowns, factors }: Terms): Row {
  const order = [...unknowns.keys()].sort((a, b) => unknowns[a] - unknowns[b]);
  return {
    columns: order.map((at) => unknowns[at]),
    values: order.map((at) => factors[at]),
  };
}

class Matrix {
  private readonly isTaken: Uint8Array;
  /** By column: the rows that have it, or have had it. */
  private readonly heldBy: number[][];
  /** By column: how many rows have it. */
  private readonly held: Int32Array;
  /** By length: rows that have it, or have had it, and wait for their turn. */
  private readonly waiting: number[][] = [];
  private shortest = 1;

  constructor(
    size: number,
    readonly rows: Row[],
  ) {
    this.isTaken = new Uint8Array(rows.length);
    this.heldBy = Array.from({ length: size }, () => []);
    this.held = new Int32Array(size);
    for (const [at, { columns }] of rows.entries()) {
      for (const column of columns) this.gain(column, at);
      this.wait(at);
    }
  }

  /** The shortest row whose turn has not come. */
  takeShortest(): number | undefined {
    for (; this.shortest < this.waiting.length; this.shortest++) {
      const rows = this.waiting[this.shortest];
      for (let at = rows.pop(); at !== undefined; at = rows.pop()) {
        if (this.isTaken[at] === 1 || this.rows[at].columns.length !== this.shortest) continue;
        this.isTaken[at] = 1;
        return at;
      }
    }
    return undefined;
  }

  /** The column of a row that the fewest rows have, so that elimination fills in little. */
  rarest(at: number): number {
    const { columns } = this.rows[at];
    return columns.reduce((chosen, column) => (this.held[column] < this.held[chosen] ? column : chosen));
  }

  /** The rows that have a column, each once. */
  holders(column: number): number[] {
    const rows = [...new Set(this.heldBy[column])].filter((at) => find(this.rows[at].columns, column) >= 0);
    this.heldBy[column] = [];
    return rows;
  }

  /** Takes as much of a row from another as makes the other's coefficient of the pivot zero. */
  cancel(at: number, pivotRow: number, pivot: number): void {
    const one = this.rows[at];
    const other = this.rows[pivotRow];
    const value = one.values[find(one.columns, pivot)];
    const pivotValue = other.values[find(other.columns, pivot)];
    const shared = divisor(pivotValue, value);
    this.rows[at] = this.less(at, pivotValue / shared, other, value / shared);
    if (this.isTaken[at] === 0) this.wait(at);
  }

  /** `times` a row less `less` times another, divided by what the coefficients have in common. */
  private less(at: number, times: number, other: Row, less: number): Row {
    const one = this.rows[at];
    const columns: number[] = [];
    const values: number[] = [];
    let [a, b, common] = [0, 0, 0];
    while (a < one.columns.length || b < other.columns.length) {
      const left = a < one.columns.length ? one.columns[a] : Number.POSITIVE_INFINITY;
      const right = b < other.columns.length ? other.columns[b] : Number.POSITIVE_INFINITY;
      const column = Math.min(left, right);
      let value = 0;
      if (left === column) value += one.values[a++] * times;
      if (right === column) value -= other.values[b++] * less;
      // An equation that is left out says less, and nothing wrong.
      if (!Number.isSafeInteger(value)) return { columns: [], values: [] };
      if (value === 0) this.held[column]--;
      else {
        if (left !== column) this.gain(column, at);
        if (common !== 1) common = divisor(common, value);
        columns.push(column);
        values.push(value);
      }
    }
    return { columns, values: common > 1 ? values.map((value) => value / common) : values };
  }

  private gain(column: number, at: number): void {
    this.held[column]++;
    this.heldBy[column].push(at);
  }

  private wait(at: number): void {
    const { length } = this.rows[at].columns;
    while (this.waiting.length <= length) this.waiting.push([]);
    this.waiting[length].push(at);
    if (length > 0) this.shortest = Math.min(this.shortest, length);
  }
}

/** The place of a column among columns in ascending order, or -1. */
function find(columns: readonly number[], column: number): number {
  let [low, high] = [0, columns.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (columns[middle] === column) return middle;
    if (columns[middle] < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function divisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

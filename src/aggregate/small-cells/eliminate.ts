/** An equation over numbered unknowns: unknown → coefficient, whole numbers other than zero. */
export type Equation = ReadonlyMap<number, number>;

/**
 * Gauss–Jordan elimination in whole numbers, sparse: equations that say the same, each with an unknown of its own that no
 * other has. An unknown follows from the equations exactly if one of these has it alone.
 */
export function eliminate(equations: readonly Equation[]): Equation[] {
  const rows = equations.map((equation) => new Map(equation));
  const rowsOf = new Map<number, Set<number>>();
  for (const [at, row] of rows.entries()) for (const unknown of row.keys()) holders(rowsOf, unknown).add(at);
  const waiting = new Set(rows.keys());
  while (waiting.size > 0) {
    const at = shortest(rows, waiting);
    waiting.delete(at);
    const row = rows[at];
    const pivot = rarest(row, rowsOf);
    if (pivot === undefined) continue;
    for (const other of [...holders(rowsOf, pivot)]) {
      if (other !== at) cancel(rows[other], other, row, pivot, rowsOf);
    }
  }
  return rows.filter(({ size }) => size > 0);
}

function holders(rowsOf: Map<number, Set<number>>, unknown: number): Set<number> {
  let rows = rowsOf.get(unknown);
  if (rows === undefined) {
    rows = new Set();
    rowsOf.set(unknown, rows);
  }
  return rows;
}

function shortest(rows: readonly Equation[], waiting: ReadonlySet<number>): number {
  let chosen = -1;
  for (const at of waiting) {
    if (chosen < 0 || rows[at].size < rows[chosen].size) chosen = at;
    if (rows[chosen].size <= 1) break;
  }
  return chosen;
}

/** The unknown that the fewest rows have, so that elimination fills in little. */
function rarest(row: Equation, rowsOf: Map<number, Set<number>>): number | undefined {
  let chosen: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const unknown of row.keys()) {
    const { size } = holders(rowsOf, unknown);
    if (size < fewest) {
      chosen = unknown;
      fewest = size;
    }
  }
  return chosen;
}

/** Takes as much of `pivotRow` from a row as makes its coefficient of the pivot zero. */
function cancel(
  row: Map<number, number>,
  at: number,
  pivotRow: Equation,
  pivot: number,
  rowsOf: Map<number, Set<number>>,
): void {
  const pivotValue = pivotRow.get(pivot) ?? 0;
  const value = row.get(pivot) ?? 0;
  const shared = divisor(pivotValue, value);
  const times = pivotValue / shared;
  const less = value / shared;
  if (times !== 1) for (const [unknown, coefficient] of row) row.set(unknown, coefficient * times);
  for (const [unknown, coefficient] of pivotRow) {
    const result = (row.get(unknown) ?? 0) - coefficient * less;
    if (!Number.isSafeInteger(result)) throw new Error('Coefficients of sums have outgrown whole numbers');
    if (result === 0) {
      row.delete(unknown);
      holders(rowsOf, unknown).delete(at);
    } else {
      row.set(unknown, result);
      holders(rowsOf, unknown).add(at);
    }
  }
  let common = 0;
  for (const coefficient of row.values()) common = divisor(common, coefficient);
  if (common > 1) for (const [unknown, coefficient] of row) row.set(unknown, coefficient / common);
}

function divisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

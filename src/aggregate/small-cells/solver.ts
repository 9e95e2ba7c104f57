import { createRequire } from 'node:module';
import type { Highs } from 'highs';

/** Numbers within bounds, and sums of them within bounds. The sums stand column by column, as `highs` takes them. */
export interface Program {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly sumLower: readonly number[];
  readonly sumUpper: readonly number[];
  /** Column → where its factors begin; one more at the end. */
  readonly starts: readonly number[];
  /** Factor → the sum in which it stands. */
  readonly sums: readonly number[];
  readonly factors: readonly number[];
}

/** Up to so many numbers are sought as whole ones; beyond, that takes too long, and fractions have to do. */
const WHOLE = 400;

/** Numbers of a program that make a sum of costs small; undefined where none were found. */
export type Minimize = (costs: Float64Array) => Float64Array | undefined;

/**
 * When the numbers so far have to do: not after a time, since what is hidden must not hang on that. Without the heuristics, which
 * take most of it.
 */
const effort = { mip_max_nodes: 20, mip_rel_gap: 0.3, mip_heuristic_effort: 0 };

/** Finds numbers by HiGHS, a solver of linear and integer programs. What it finds is checked by those who ask. */
export class Solver {
  private constructor(private readonly highs: Highs) {}

  static async load(): Promise<Solver> {
    // Its types are those of the CommonJS entry.
    const load: () => Promise<Highs> = createRequire(import.meta.url)('highs');
    return new Solver(await load());
  }

  /** Lends a program's solver to some work. */
  withProgram<T>(
    { lower, upper, sumLower, sumUpper, starts, sums, factors }: Program,
    work: (minimize: Minimize) => T,
  ): T {
    const { highs } = this;
    const numCols = lower.length;
    const numRows = sumLower.length;
    const { integer, continuous } = highs.constants.variableType;
    const model = highs.createModel({
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: lower,
      colUpper: upper,
      rowLower: sumLower,
      rowUpper: sumUpper,
      matrix: { format: 'csc', numCols, numRows, starts, indices: sums, values: factors },
      integrality: new Int32Array(numCols).fill(numCols <= WHOLE ? integer : continuous),
    });
    try {
      model.options.set({ output_flag: false, random_seed: 1, ...effort });
      return work((costs) => {
        model.changeColsCost({ kind: 'range', from: 0, to: numCols - 1 }, costs);
        model.run();
        const { colValue } = model.getSolution();
        return colValue.length === numCols ? colValue : undefined;
      });
    } finally {
      model.dispose();
    }
  }
}

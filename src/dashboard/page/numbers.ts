import { decimalsOf, Evaluator } from '../../aggregate/evaluate.js';
import { type Measure, measuresOf } from '../../aggregate/measures.js';
import { HIDDEN } from '../../aggregate/output-row.js';
import type { ProtectedRow } from '../../aggregate/small-cells/index.js';
import type { TestFacts } from '../../aggregate/test-facts.js';
import type { Cell } from '../../html/table.js';
import { isShown } from '../protection.js';

/** The measures of rows as cells of tables: the same as `caaspp aggregate` writes, and hidden alike. */
export class RowNumbers {
  readonly #measures: readonly Measure[];
  readonly #evaluator: Evaluator;

  constructor(tests: readonly TestFacts[]) {
    this.#measures = measuresOf(tests, []);
    this.#evaluator = new Evaluator(this.#measures);
  }

  /**
   * Null where the row has no such value.
   * @param names Of measures, as columns of aggregates are headed.
   */
  cells(row: ProtectedRow, names: readonly string[]): Cell[] {
    const values = this.#evaluator.evaluate(row.row);
    return names.map((name) => {
      const at = this.#measures.findIndex((measure) => measure.name === name);
      if (at < 0 || Number.isNaN(values[at])) return null;
      const { kind } = this.#measures[at];
      if (kind === 'conditions' || !isShown(row, kind)) return HIDDEN;
      return values[at] / 10 ** decimalsOf(this.#measures[at]);
    });
  }
}

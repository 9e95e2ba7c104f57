import { ConditionSet } from '../expression/index.js';
import type { Row } from '../extract/row.js';
import type { BoundCase, BoundRules } from './bind.js';

/** Finds the cases of rules that a row breaks, all at once. */
export class Breaches {
  readonly #rules: BoundRules;
  readonly #sets = new Map<number, ConditionSet>();

  constructor(rules: BoundRules) {
    this.#rules = rules;
  }

  /** Calls `report` with each case that the row breaks. */
  visit(row: Row, recordType: number, report: (broken: BoundCase) => void): void {
    const set = this.#setFor(row, recordType);
    const count = set.evaluate(row);
    for (let at = 0; at < count; at++) {
      const broken = this.#rules.casesFor(recordType)[set.held[at]];
      if (!broken.isMute(row)) report(broken);
    }
  }

  /** Made at the first record of its type: few extracts have all of them. */
  #setFor(row: Row, recordType: number): ConditionSet {
    let set = this.#sets.get(recordType);
    if (set === undefined) {
      const breaches = this.#rules.casesFor(recordType).map(({ breach }) => breach);
      set = new ConditionSet(row.layout, breaches);
      this.#sets.set(recordType, set);
    }
    return set;
  }
}

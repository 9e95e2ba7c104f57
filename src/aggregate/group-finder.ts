import { type ConditionNode, ConditionSet } from '../expression/index.js';
import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';
import type { BoundGroup } from './bind-groups.js';

/** Finds the groups of a record, all at once. */
export class GroupFinder {
  readonly #set: ConditionSet;

  constructor(layout: Layout, groups: readonly BoundGroup[]) {
    this.#set = new ConditionSet(layout, groups.map(membership));
  }

  /** The groups of the last record, as places in the list; as many as `find` said. */
  get found(): Int32Array {
    return this.#set.held;
  }

  /** Fills `found` with the groups of a record and returns how many there are. */
  find(row: Row): number {
    return this.#set.evaluate(row);
  }
}

/** All students belong to a group without conditions. */
function membership({ conditions }: BoundGroup): ConditionNode {
  const [first, ...others] = conditions;
  if (first === undefined) return { kind: 'always', holds: true, start: 0, end: 0 };
  return others.reduce(
    (left, right) => ({ kind: 'or', left, right, start: left.start, end: right.end }),
    first,
  );
}

import { type ConditionNode, check, ExpressionError } from '../expression/index.js';
import type { Field, Layout } from '../layout/layout.js';
import { type StudentGroup, studentGroups } from './groups.js';

/** A student group in terms of one layout. */
export interface BoundGroup {
  readonly group: StudentGroup;
  /** A student for whom one of them holds belongs to it; empty for all students. */
  readonly conditions: readonly ConditionNode[];
}

/** A group that a layout cannot answer, and why. */
export interface UnansweredGroup {
  readonly id: number;
  readonly name: string;
  readonly reason: string;
}

export interface BoundGroups {
  /** By ID. */
  readonly bound: readonly BoundGroup[];
  readonly unanswered: readonly UnansweredGroup[];
  /** The fields on which they depend. */
  readonly fields: readonly Field[];
}

/** Binds the groups of these IDs to a layout. */
export function bindGroups(layout: Layout, ids: readonly number[]): BoundGroups {
  const bound: BoundGroup[] = [];
  const unanswered: UnansweredGroup[] = [];
  const fields = new Set<Field>();
  for (const group of studentGroups.filter(({ id }) => ids.includes(id))) {
    const { expressions, reason } = answers(layout, group);
    if ((group.anyOf.length > 0 && expressions.length === 0) || group.unanswered !== undefined) {
      unanswered.push({ id: group.id, name: group.name, reason: group.unanswered ?? reason });
      continue;
    }
    for (const { compared, tested } of expressions)
      for (const field of [...compared, ...tested]) fields.add(field);
    bound.push({ group, conditions: expressions.map(({ root }) => root) });
  }
  return { bound, unanswered, fields: [...fields] };
}

function answers(layout: Layout, { anyOf }: StudentGroup) {
  const expressions = [];
  let reason = '';
  for (const source of anyOf) {
    try {
      expressions.push(check(layout, source));
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      reason = error.problem;
    }
  }
  return { expressions, reason };
}

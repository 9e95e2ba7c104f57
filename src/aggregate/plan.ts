import type { AttributionRule } from '../attribution/attribute.js';
import { InputError } from '../errors.js';
import type { Field, Layout } from '../layout/layout.js';
import { nearest } from '../text/nearest.js';
import { type Level, levels } from './entities.js';
import { ALL_STUDENTS, findGroups, studentGroups } from './groups.js';

/** What an aggregate is broken down by. Tests are always apart: their scores do not add up. */
export interface AggregatePlan {
  readonly levels: readonly Level[];
  /** Whether there is a row for each grade beside the one of all grades. */
  readonly byGrade: boolean;
  /** Student group IDs, ascending; all students (1) are always among them. */
  readonly groups: readonly number[];
  /** Keys of further fields. */
  readonly fields: readonly string[];
  readonly attribution: AttributionRule;
}

/** What a user asks for, in words. */
export interface AggregateRequest {
  /** `state`, `county`, `district`, `school`, `test`, `grade`, `group`, or the key of a field. */
  readonly by: readonly string[];
  /** IDs or names of student groups, or `all`; all where `by` names groups and nothing is said. */
  readonly groups?: readonly string[];
  readonly attribution?: AttributionRule;
}

const dimensions = [...levels, 'test', 'grade', 'group'];

/**
 * Puts a request into terms of a layout. Without a level everything is one, the state's.
 * @throws InputError `unknown-dimension`, `personal-field`, `unknown-group`.
 */
export function planAggregate(layout: Layout, { by, groups, attribution }: AggregateRequest): AggregatePlan {
  const named = levels.filter((level) => by.includes(level));
  const fields = by.filter((name) => !dimensions.includes(name)).map((key) => requireField(layout, key).key);
  const wanted = groups ?? (by.includes('group') ? ['all'] : []);
  const ids = wanted.includes('all') ? studentGroups.map(({ id }) => id) : findGroups(wanted);
  return {
    levels: named.length === 0 ? ['state'] : named,
    byGrade: by.includes('grade'),
    groups: [...new Set([ALL_STUDENTS, ...ids])].sort((a, b) => a - b),
    fields: [...new Set(fields)],
    attribution: attribution ?? 'accountability',
  };
}

function requireField(layout: Layout, key: string): Field {
  const field = layout.fieldByKey.get(key);
  if (field === undefined) {
    const guess = nearest(key, [...dimensions, ...layout.fieldByKey.keys()]);
    throw new InputError('unknown-dimension', `Nothing can be grouped by ${key}.`, {
      next: guess === undefined ? `Group by ${dimensions.join(', ')}, or a field.` : `Did you mean ${guess}?`,
    });
  }
  if (field.personal) {
    throw new InputError('personal-field', `${key} tells single students: nothing is grouped by it.`, {
      next: 'Use caaspp filter for lists of students.',
    });
  }
  return field;
}

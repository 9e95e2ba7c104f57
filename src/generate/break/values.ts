import { compileOnValues } from '../../expression/index.js';
import type { Form } from '../../extract/format.js';
import { InputError } from '../../errors.js';
import type { Layout } from '../../layout/layout.js';
import type { Breakage } from '../../rules/rule.js';
import { anyForm, type Breaker, breakStudent, lineOf, withValues } from './breaker.js';

/**
 * A breaker that sets other values in the first record that lends itself to it. Demographic data, which belong to the
 * student, are set in all of the student's records, so that these do not contradict each other.
 */
export function breakValues(layout: Layout, { where, set }: Breakage, forms: readonly Form[] = anyForm): Breaker {
  requireKeys(layout, Object.keys(set));
  const lendsItself = compileOnValues(layout, where);
  const ofStudent = Object.fromEntries(
    Object.entries(set).filter(([key]) => layout.fieldByKey.get(key)?.document.timing === 'snapshot'),
  );
  return breakStudent(forms, (records, { writer }) => {
    const place = records.findIndex((record) => lendsItself(record));
    if (place === -1) return undefined;
    return records.map((record, index) => lineOf(writer, withValues(record, index === place ? set : ofStudent)));
  });
}

function requireKeys(layout: Layout, keys: readonly string[]): void {
  const missing = keys.find((key) => !layout.fieldByKey.has(key));
  if (missing === undefined) return;
  throw new InputError('not-breakable', `${layout.id} has no field ${missing} in which to break the rule.`, {
    next: 'Choose another administration or another rule.',
  });
}

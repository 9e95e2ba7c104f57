import { compileOnValues } from '../../expression/index.js';
import type { Layout } from '../../layout/layout.js';
import type { Breakage } from '../../rules/rule.js';
import { anyForm, type Breaker, breakStudent, lineOf, withValues } from './breaker.js';

/**
 * A breaker that sets other values in the first record that lends itself to it; undefined where the layout lacks
 * one of the fields. Demographic data belong to the student: they are set in all of the student's records, which
 * would contradict each other otherwise.
 */
export function breakValues(layout: Layout, { where, set }: Breakage): Breaker | undefined {
  if (!Object.keys(set).every((key) => layout.fieldByKey.has(key))) return undefined;
  const lendsItself = compileOnValues(layout, where);
  const ofStudent = Object.fromEntries(
    Object.entries(set).filter(([key]) => layout.fieldByKey.get(key)?.timing === 'snapshot'),
  );
  return breakStudent(anyForm, (records, writer) => {
    const place = records.findIndex((record) => lendsItself(record));
    if (place === -1) return undefined;
    return records.map((record, index) =>
      lineOf(writer, withValues(record, index === place ? set : ofStudent)),
    );
  });
}

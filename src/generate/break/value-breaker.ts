import { compileOnValues } from '../../expression/index.js';
import type { Layout } from '../../layout/layout.js';
import type { Breakage } from '../../rules/rule.js';
import { anyForm, type Breaker, breakStudent, lineOf, withValues } from './breaker.js';

/**
 * A breaker that sets other values in the first record that lends itself to it; undefined where the layout lacks
 * one of the fields. Demographic data belong to the student: they are set in all of the student's records, which
 * would contradict each other otherwise.
 */
export function breakValues(layout: Layout, breakage: Breakage, breaksRequired = false): Breaker | undefined {
  const where = inYear(layout, breakage.where);
  const set = valuesOf(layout, breakage);
  if (!Object.entries(set).every(([key, value]) => canHold(layout, key, value, breaksRequired)))
    return undefined;
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

/** Whether a layout has the fields of a breakage, lists the codes that it sets and can do without what it blanks. */
export function isWrittenFor(layout: Layout, { set }: Breakage): boolean {
  if (!Object.keys(set).some((key) => layout.fieldByKey.has(key))) return false;
  return Object.entries(set).every(([key, value]) => {
    const field = layout.fieldByKey.get(key);
    if (field === undefined || value === '') return value === '' && field?.required !== true;
    if (field.kind === 'filler') return false;
    if (field.codes.has(value) || field.kind === 'text') return true;
    const number = Number(value);
    if (field.kind === 'integer') return number >= (field.min ?? number) && number <= (field.max ?? number);
    return field.kind !== 'code';
  });
}

/** Whether the layout has the field; without a required value it is that which is reported, and nothing else. */
function canHold(layout: Layout, key: string, value: string, breaksRequired: boolean): boolean {
  const field = layout.fieldByKey.get(key);
  return field !== undefined && (value !== '' || !field.required || breaksRequired);
}

/** The values of a breakage for a layout: what it blanks of fields that the layout lacks is blank already. */
function valuesOf(layout: Layout, { set }: Breakage): Readonly<Record<string, string>> {
  const entries = Object.entries(set).filter(([key, value]) => value !== '' || layout.fieldByKey.has(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, inYear(layout, value)]));
}

/** The year in whose days breakages are written. */
const WRITTEN_FOR = 2016;

/** The days of a text in the administration of a layout. */
function inYear(layout: Layout, text: string): string {
  const years = Number(layout.administration.slice(0, 4)) - WRITTEN_FOR;
  return text.replace(/\b(\d{4})(?=-\d{2}-\d{2}\b)/g, (year) => String(Number(year) + years));
}

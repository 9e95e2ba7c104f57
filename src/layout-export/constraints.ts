import type { Field, Layout } from '../layout/layout.js';

/** The longest date that files hold: YYYY-MM-DD with 00:00:00. */
const DATE_AND_TIME = 19;

/**
 * Whether codes, required fields and record types may be made conditions: those of a layout that was put together from other
 * sources are unconfirmed, and a value that breaks them is no error.
 */
export function isConfirmed({ basis }: Layout): boolean {
  return basis === 'official';
}

/** Whether records may not go without a value; the end of a record is not looked for in delimited files. */
export function isRequired(layout: Layout, field: Field): boolean {
  return (
    isConfirmed(layout) &&
    layout.document.dictionary !== true &&
    field.required &&
    field !== layout.endOfRecord
  );
}

/** Whether the values of a date may hold a time of day. */
export function mayHaveTime({ kind, delimitedLength }: Field): boolean {
  return kind === 'date' && (delimitedLength ?? 0) >= DATE_AND_TIME;
}

/** What a layout says of a field beside its name, in one line; undefined where that is nothing. */
export function descriptionOf(layout: Layout, { index, section }: Field): string | undefined {
  const { source, element, note } = layout.document.fields[index];
  const origin = [source, element].filter((part) => part !== undefined).join(', ');
  const parts = [section, note, origin === '' ? undefined : `source: ${origin}`];
  return parts.filter((part) => part !== undefined && part !== '').join('; ') || undefined;
}

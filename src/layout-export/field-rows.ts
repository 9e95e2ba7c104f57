import type { Field, Layout } from '../layout/layout.js';

/** What a layout says of a field, for tables that people read: column → cell. */
export function fieldRow(layout: Layout, field: Field) {
  const { number, key, name, headings, section, kind, start, end, length, min, max, timing } = field;
  const { source, element, note } = layout.document.fields[field.index];
  return {
    number: cell(number),
    key,
    name,
    heading: cell(headings[0]),
    section,
    kind,
    start: cell(start),
    end: cell(end),
    length: cell(length),
    required: field.required ? 'yes' : '',
    recordTypes: [...(field.appliesTo ?? [])].join(' '),
    min: cell(min),
    max: cell(max),
    codes: [...field.codes].map(([code, label]) => `${code}: ${label}`).join('; '),
    timing: cell(timing),
    personal: field.personal ? 'yes' : '',
    source: cell(source),
    element: cell(element),
    note: cell(note),
  };
}

function cell(value: string | number | null | undefined): string {
  return String(value ?? '');
}

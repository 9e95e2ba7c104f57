import type { Field, Layout } from '../layout/layout.js';
import { fixedWidthVariants } from '../layout/variants.js';
import { alignColumns } from '../text/columns.js';
import { count } from '../text/count.js';

/** What layouts are, a row each under a heading row. */
export function tableOfLayouts(layouts: readonly Layout[]): string[][] {
  const header = ['Layout', 'Administration', 'Program', 'Basis', 'Columns', 'Record length', 'Record types'];
  const rows = layouts.map((layout) => [
    layout.id,
    layout.administration,
    layout.program,
    layout.basis,
    String(layout.fields.length),
    fixedWidthVariants(layout)
      .map(({ recordLength }) => recordLength ?? 'unknown')
      .join(' or '),
    [...layout.recordTypes.keys()].join(' '),
  ]);
  return [header, ...rows];
}

/** A layout in a table: what it is, its record types, a line for each field. */
export function describeLayout(layout: Layout): string[] {
  const { id, basis, fields, recordLength, delimiter, document } = layout;
  const facts = [
    basis,
    document.revision === null ? [] : `revision of ${document.revision}`,
    count(fields.length, 'field'),
    recordLength === null ? [] : `records of ${count(recordLength, 'character')}`,
    delimiter === null ? [] : `delimiter ${delimiter}`,
  ].flat();
  const header = ['Number', 'Position', 'Kind', 'Key: name'];
  const rows = fields.map((field) => [
    String(field.number),
    describePosition(field),
    field.kind,
    `${field.key}: ${field.name}`,
  ]);
  return [
    `${id}: ${facts.join(', ')}`,
    '',
    'Record types:',
    ...indented(alignColumns([...layout.recordTypes].map(([code, { name }]) => [code, name]))),
    '',
    'Fields:',
    ...indented(alignColumns([header, ...rows])),
  ];
}

/** When a value is taken over into TOMS. */
const timings = {
  snapshot: 'with the demographic snapshot (CAASPP: after the testing window closes)',
  'first-test': 'when the student starts the first test',
  daily: 'every day, until the daily CALPADS file stops',
} as const;

/** Everything that a layout says of one field. */
export function describeField(layout: Layout, field: Field): string[] {
  const document = layout.document.fields[field.index];
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Position', describePosition(field) || undefined],
    ['Length', field.length === null ? undefined : count(field.length, 'character')],
    ['Headings', field.headings.join(', ') || undefined],
    ['Section', field.section],
    ['Kind', field.kind],
    ['Range', describeRange(field)],
    ['Required', field.required ? 'yes' : 'no'],
    [
      'Filled in',
      field.appliesTo === undefined ? 'all record types' : `record types ${[...field.appliesTo].join(', ')}`,
    ],
    ['Taken over', field.timing === undefined ? undefined : timings[field.timing]],
    ['Personal', field.personal ? 'yes, masked in reports' : undefined],
    ['Separator', document.separator],
    [
      'Source',
      [document.source, document.element].filter((part) => part !== undefined).join(', ') || undefined,
    ],
    ['Note', document.note],
  ];
  const facts = layout.document.rules.filter(({ fields }) => fields.includes(field.number));
  return [
    `${field.number} ${field.key}: ${field.name} (${layout.id})`,
    '',
    ...indented(alignColumns(rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))),
    ...section('Codes', describeCodes(field)),
    ...section('Ruled out', alignColumns([...field.ruledOut])),
    ...section(
      'Facts',
      facts.map(({ text }) => text),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...indented(lines)];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function describePosition({ start, end }: Field): string {
  return start === null || end === null ? '' : `${start}–${end}`;
}

function describeRange({ min, max }: Field): string | undefined {
  if (min === undefined && max === undefined) return undefined;
  return `${min ?? 'any'} to ${max ?? 'any'}`;
}

function describeCodes({ codes, codesByRecordType }: Field): string[] {
  return alignColumns(
    [...codes].map(([code, label]) => {
      const recordTypes = [...codesByRecordType]
        .filter(([, listed]) => listed.has(code))
        .map(([type]) => type);
      return recordTypes.length === 0 ? [code, label] : [code, `${label} (${recordTypes.join(', ')})`];
    }),
  );
}

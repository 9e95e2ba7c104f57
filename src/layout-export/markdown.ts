import type { Layout } from '../layout/layout.js';
import { markdownTable } from '../text/markdown.js';
import { fieldRow } from './field-rows.js';

/** More codes than these have a table of their own. */
const MOST_IN_CELL = 8;

/** A page for a wiki: the record types, a row for each field, and the long lists of codes. */
export function layoutMarkdown(layout: Layout): string {
  const types = [...layout.recordTypes].map(([code, { name }]) => [code, name]);
  const rows = layout.fields.map((field) => {
    const { number, key, name, kind, start, end, required, recordTypes, codes } = fieldRow(layout, field);
    const places = start === '' ? '' : `${start}–${end}`;
    return [
      number,
      places,
      key,
      name,
      kind,
      required,
      recordTypes,
      isLong(field.codes) ? 'see below' : codes,
    ];
  });
  const lists = layout.fields.filter(({ codes }) => isLong(codes));
  return [
    `# ${layout.id}`,
    '',
    ...markdownTable(['Record type', 'Name'], types),
    '',
    '## Fields',
    '',
    ...markdownTable(
      ['Number', 'Characters', 'Key', 'Name', 'Kind', 'Required', 'Only in record types', 'Codes'],
      rows,
    ),
    ...lists.flatMap(({ key, codes }) => [
      '',
      `## Codes of ${key}`,
      '',
      ...markdownTable(['Code', 'Label'], [...codes]),
    ]),
    '',
  ].join('\n');
}

function isLong(codes: ReadonlyMap<string, string>): boolean {
  return codes.size > MOST_IN_CELL;
}

import { Buffer } from 'node:buffer';
import type { Form } from '../../extract/format.js';
import type { RecordValues, RecordWriter } from '../../extract/write.js';
import type { Layout } from '../../layout/layout.js';
import { anyForm, type Breaker, breakStudent, lineOf, withValues } from './breaker.js';

/** Breakers of the rules about the shape of a file, which work on its lines: rule id → breaker. */
export function shapeBreakers(layout: Layout): ReadonlyMap<string, Breaker> {
  const blank = new Map<string, string>();
  const delimiter = layout.delimiter ?? '^';
  return new Map([
    ['structure/layout', breakLines(anyForm, (text, line, form) => otherLayout(text, line, form, delimiter))],
    [
      'structure/heading',
      breakLines(['caret'], (text, line) => (line === 1 ? misspell(layout, text) : text)),
    ],
    ['structure/no-records', breakLines(['caret'], (text, line) => (line === 1 ? text : ''))],
    [
      'structure/repeated-heading',
      breakStudent(['caret'], (records, writer) => [
        ...records.map((record) => lineOf(writer, record)),
        writer.headings,
      ]),
    ],
    ['structure/columns', breakFirst(['caret'], (text) => text.replace('\r', `${delimiter}\r`))],
    ['structure/record-length', breakFirst(['fixed-width'], (text) => `${text.slice(0, -9)}\n`)],
    [
      'structure/blank-record',
      breakStudent(anyForm, (records, writer) => [...records, blank].map((record) => lineOf(writer, record))),
    ],
    ['structure/mixed-encoding', breakStudent(anyForm, (records, writer) => twoEncodings(writer, records))],
    [
      'field/length',
      breakFirst(['caret'], (text, record) => {
        const name = record.get('testedSchoolName1');
        const field = layout.fieldByKey.get('testedSchoolName1');
        if (name === undefined || field === undefined || field.length === null) return undefined;
        return text.split('^').with(field.index, name.padEnd(120, ' Annex')).join('^');
      }),
    ],
  ]);
}

/** A breaker that changes every line, the heading row included; `line` is 1-based. */
function breakLines(
  forms: readonly Form[],
  change: (text: string, line: number, form: Form) => string,
): Breaker {
  return {
    forms,
    *lines({ writer, records, form }) {
      let line = 0;
      if (writer.headings.length > 0) yield bytesOf(change(textOf(writer.headings), ++line, form));
      for (const record of records) yield bytesOf(change(textOf(writer.line(record)), ++line, form));
      return true;
    },
  };
}

/** A breaker that changes the line of the first record for which there is a change. */
function breakFirst(
  forms: readonly Form[],
  change: (text: string, record: RecordValues) => string | undefined,
): Breaker {
  return breakStudent(forms, ([first, ...rest], writer) => {
    const changed = change(textOf(writer.line(first)), first);
    if (changed === undefined) return undefined;
    return [bytesOf(changed), ...rest.map((record) => lineOf(writer, record))];
  });
}

/** In caret files a third of the columns alone, too few to take the file for one of the layout; in fixed width everything shifted by a column that was put before. */
function otherLayout(text: string, line: number, form: Form, delimiter: string): string {
  if (form === 'fixed-width') return `Row${String(line).padStart(9, ' ')}${text}`;
  const cells = text.trimEnd().split(delimiter);
  return `${cells.slice(0, Math.floor(cells.length / 3)).join(delimiter)}\r\n`;
}

/** Another heading for a column that may be blank. */
function misspell(layout: Layout, headings: string): string {
  const optional = layout.fields.find((field) => !field.required && field.kind === 'code');
  const heading = optional?.headings[0] ?? '';
  const delimiter = layout.delimiter ?? '^';
  return headings.replace(
    `${delimiter}${heading}${delimiter}`,
    `${delimiter}${heading} of the student${delimiter}`,
  );
}

/** The names of the schools of a student's first two records in UTF-8 and in Latin-1. */
function twoEncodings(
  writer: RecordWriter,
  records: readonly RecordValues[],
): readonly Uint8Array[] | undefined {
  const [first, second, ...rest] = records;
  if (second?.get('testedSchoolName1') === undefined) return undefined;
  const accented = [first, second].map((record) =>
    withValues(record, { testedSchoolName1: 'Cañada Elementary' }),
  );
  const [utf8, other] = accented.map((record) => lineOf(writer, record));
  const latin1 = Buffer.from(Buffer.from(other).toString('utf8'), 'latin1');
  return [utf8, latin1, ...rest.map((record) => lineOf(writer, record))];
}

/** Bytes as text with one character for each byte, and back. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

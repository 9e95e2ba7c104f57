import type { Layout } from '../../layout/layout.js';
import { likelyByHeadings, likelyByLength, likelyByWidth } from '../../layout/signatures.js';
import { refuseForeignFile } from '../foreign.js';
import { delimiterOf, type FileForm } from '../format.js';
import type { ByteSource } from '../source.js';
import { characterCount, decodeText } from '../text.js';
import { detectByColumnCount } from './columns.js';
import { type Detection, unrecognised } from './detection.js';
import { detectFixedWidth } from './fixed-width.js';
import { detectByHeadings, headingRowOf } from './headings.js';
import { firstLines } from './lines.js';

export type { Detection } from './detection.js';

/**
 * Finds form and layout of an extract from its first bytes.
 * @param layouts The layouts that may fit; absent, all that are published, of which only likely ones are loaded.
 * @param isNamed Whether the user named the layout, which then stands however badly it fits.
 * @throws InputError where the file is recognisably no extract.
 */
export function detectFormat(
  { name, head, form = 'caret' }: Pick<ByteSource, 'name' | 'head' | 'form'>,
  layouts?: readonly Layout[],
  isNamed = false,
): Detection {
  refuseForeignFile(name, head);
  const bomLength = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const lines = firstLines(head, bomLength);
  const delimiter = delimiterOf(form) ?? '^';
  if (!lines.some((line) => line.includes(delimiter.charCodeAt(0)))) {
    const likely =
      layouts ?? likelyByLength(lines.flatMap((line) => [line.length, characterCount(line, 0, line.length)]));
    return detectFixedWidth(lines, likely, isNamed, bomLength);
  }
  const rows = lines.map((line) => decodeText(line, 0, line.length).split(delimiter));
  const withHeadings = layouts ?? likelyByHeadings(rows);
  const headingRow = headingRowOf(rows, withHeadings);
  if (headingRow !== undefined) {
    return detectByHeadings(rows, headingRow, withHeadings, isNamed, form, bomLength);
  }
  return detectWithoutHeadings(
    rows,
    layouts ?? likelyByWidth(rows.map((row) => row.length)),
    isNamed,
    form,
    bomLength,
  );
}

/** Where no row has the headings of a layout: records alone, or below a row with headings of their own. */
function detectWithoutHeadings(
  rows: readonly (readonly string[])[],
  layouts: readonly Layout[],
  isNamed: boolean,
  form: FileForm,
  bomLength: number,
): Detection {
  const records = detectByColumnCount(rows, layouts, false, form, bomLength);
  if (records.recognised || records.candidates.length > 0) return records;
  const below = detectByColumnCount(rows.slice(1), layouts, false, form, bomLength);
  if (below.recognised) {
    const headings = Array.from(below.format.columns, (_, column) => rows[0][column] ?? '');
    const evidence = [`headings of its own above ${headings.length} columns`, ...below.evidence.slice(1)];
    return { ...below, format: { ...below.format, headings }, evidence };
  }
  const isRecord = layouts.some((layout) => layout.recordTypes.has(rows[0][0].trim()));
  if (isNamed) {
    return isRecord
      ? detectByColumnCount(rows, layouts, true, form, bomLength)
      : detectByHeadings(rows, 0, layouts, true, form, bomLength);
  }
  return isRecord ? records : unrecognised(form, `${rows[0].length} headings`, []);
}

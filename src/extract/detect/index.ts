import type { Layout } from '../../layout/layout.js';
import { likelyByHeadings, likelyByLength, likelyByWidth } from '../../layout/signatures.js';
import { refuseForeignFile } from '../foreign.js';
import { delimiterOf } from '../format.js';
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
  const likely = layouts ?? likelyByWidth(rows.map((row) => row.length));
  const hasHeadings = !likely.some((layout) => layout.recordTypes.has(rows[0][0].trim()));
  if (hasHeadings && isNamed) return detectByHeadings(rows, 0, likely, isNamed, form, bomLength);
  const detection = detectByColumnCount(rows, likely, isNamed, form, bomLength);
  return detection.recognised || !hasHeadings
    ? detection
    : unrecognised(form, `${rows[0].length} headings`, []);
}

import { InputError } from '../../../errors.js';
import { FIELD_END } from '../../format.js';
import { type ByteSource, fillFrom, withHead } from '../../source.js';
import type { Archive } from '../archive.js';
import { readContents, type Sheet } from './contents.js';
import { Parts } from './parts.js';
import { SharedStrings } from './shared-strings.js';
import { type CellContext, SheetReader } from './sheet.js';
import { readDateStyles } from './styles.js';
import { damagedWorkbook } from './xml.js';

const WORKBOOK = 'xl/workbook.xml';

export function isWorkbook({ members }: Archive): boolean {
  return members.some(({ fileName }) => fileName === WORKBOOK);
}

/**
 * Opens a sheet of a workbook, and closes the archive with it.
 * @param wanted Name or 1-based number; otherwise the first that has as many columns as an extract.
 * @throws InputError `damaged-workbook`, `workbook-too-large`, `unknown-sheet`.
 */
export async function openSheet(archive: Archive, wanted: string | undefined): Promise<ByteSource> {
  try {
    const parts = new Parts(archive);
    const { sheets, since1904 } = await readContents(parts);
    const context = {
      since1904,
      strings: await SharedStrings.read(archive.name, parts.bytes('xl/sharedStrings.xml')),
      dateStyles: await readDateStyles(archive.name, parts.bytes('xl/styles.xml')),
    };
    const candidates =
      wanted === undefined
        ? sheets.filter(({ isHidden }) => !isHidden)
        : [sheetNamed(archive.name, sheets, wanted)];
    const [first] = candidates.length > 0 ? candidates : sheets;
    if (first === undefined) throw damagedWorkbook(archive.name);
    const fitting = candidates.length > 1 ? await firstFitting(parts, candidates, context) : undefined;
    const source = await sheetSource(parts, fitting ?? first, context);
    return { ...source, close: () => source.close().finally(() => archive.close()) };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function firstFitting(
  parts: Parts,
  sheets: readonly Sheet[],
  context: CellContext,
): Promise<Sheet | undefined> {
  for (const sheet of sheets) {
    const source = await sheetSource(parts, sheet, context);
    await source.close();
    if (looksLikeExtract(source.head)) return sheet;
  }
  return undefined;
}

async function sheetSource(parts: Parts, sheet: Sheet, context: CellContext): Promise<ByteSource> {
  const reader = new SheetReader(parts.name, context);
  const chunks = reader.lines(parts.bytes(sheet.part));
  const close = async () => {
    await chunks.return(undefined);
  };
  const source = await withHead(parts.name, undefined, fillFrom(chunks), close);
  return {
    ...source,
    form: 'spreadsheet',
    undone: [{ kind: 'workbook', sheet: sheet.name, dates: reader.hasDates }],
  };
}

/** Columns by the dozen. */
function looksLikeExtract(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, 64 * 1024)).toString('latin1');
  return text.split('\n').some((line) => line.split(FIELD_END).length > 8);
}

function sheetNamed(file: string, sheets: readonly Sheet[], wanted: string): Sheet {
  const sheet =
    sheets.find(({ name }) => name === wanted) ??
    (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
  if (sheet !== undefined) return sheet;
  throw new InputError('unknown-sheet', `${file} has no sheet ${wanted}.`, {
    file,
    next: `Its sheets: ${sheets.map(({ name }) => name).join(', ')}.`,
  });
}

import { type ZipMember, zipOf } from './zip.js';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet, as rows of texts or as the XML of its rows. */
export interface SheetOf {
  readonly name: string;
  readonly rows: readonly (readonly string[])[] | string;
  readonly hidden?: boolean;
}

export interface WorkbookOptions {
  /** Whether texts stand in the cells, and not where cells share them. */
  readonly inline?: boolean;
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
  /** XML of the shared strings in place of those of the rows. */
  readonly sharedStrings?: string;
}

/** The bytes of an .xlsx; style 1 shows dates, style 2 dates in a format of its own, style 3 times. */
export function workbookOf(sheets: readonly SheetOf[], options: WorkbookOptions = {}): Buffer {
  const strings = new Map<string, number>();
  const cell = (text: string, place: string) => {
    if (options.inline === true) return `<c r="${place}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    if (!strings.has(text)) strings.set(text, strings.size);
    return `<c r="${place}" t="s"><v>${strings.get(text)}</v></c>`;
  };
  const rowsOf = (rows: readonly (readonly string[])[]) =>
    rows
      .map((cells, row) => {
        const filled = cells.map((text, column) =>
          text === '' ? '' : cell(text, `${columnName(column)}${row + 1}`),
        );
        return `<row r="${row + 1}">${filled.join('')}</row>`;
      })
      .join('');
  const parts = sheets.map(
    ({ rows }, index): ZipMember => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      bytes: `<worksheet xmlns="${SPREADSHEET}"><sheetData>${typeof rows === 'string' ? rows : rowsOf(rows)}</sheetData></worksheet>`,
    }),
  );
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${hidden === true ? 'state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const related = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const shared = [...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  return zipOf([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}"><workbookPr ${options.properties ?? ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', bytes: `<Relationships>${related.join('')}</Relationships>` },
    {
      name: 'xl/styles.xml',
      bytes: `<styleSheet xmlns="${SPREADSHEET}"><numFmts><numFmt numFmtId="164" formatCode="m/d/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      bytes: options.sharedStrings ?? `<sst xmlns="${SPREADSHEET}">${shared}</sst>`,
    },
    ...parts,
  ]);
}

function columnName(column: number): string {
  const letter = String.fromCharCode(0x41 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

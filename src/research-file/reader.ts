import { InputError } from '../errors.js';
import type { ByteSource } from '../extract/source.js';
import { foldHeading } from '../layout/match.js';
import { furtherHeadings, researchForms } from './forms.js';
import { measures } from './measures.js';
import { cdsCode, type KeepCode, readTable, type TableKind, type TableRow, textOf } from './table.js';
import { recordTypeByTestId } from './tests.js';

/** A published number; `hidden` where the state shows `*`. */
export type PublishedValue = number | 'hidden';

/** A row of a published research file. */
export interface PublishedRow {
  /** 1-based. */
  readonly line: number;
  /** 14-digit CDS code. */
  readonly code: string;
  /** From 2021 on; undefined where it stands in the entities file only. */
  readonly typeId: number | undefined;
  /** From 2024 on; blank before. */
  readonly districtName: string;
  readonly schoolName: string;
  readonly year: number;
  /** Record type of the student file; undefined for a test that it does not know. */
  readonly recordType: string | undefined;
  /** Two digits. */
  readonly grade: string;
  readonly group: number;
  /** Key of a measure → its value; absent where the file has none (blank, `N/A`, no such column). */
  readonly values: ReadonlyMap<string, PublishedValue>;
}

/** A research file that is being read. */
export interface ResearchFile {
  /** The keys of the measures that it has columns for. */
  readonly measures: readonly string[];
  readonly rows: AsyncIterable<PublishedRow>;
}

const headings = [...researchForms.flatMap(({ columns }) => columns), ...furtherHeadings];

const researchFile: TableKind = {
  holdsByHeading: new Map(
    headings.flatMap(({ heading, holds }) =>
      holds === undefined ? [] : [[foldHeading(heading), holds] as const],
    ),
  ),
  required: ['county', 'district', 'school', 'year', 'group', 'grade', 'test'],
  name: 'a public research file',
  errorCode: 'not-research-file',
};

/**
 * Reads a public research file of any year, row by row in constant memory.
 * @param keep Codes of the entities that are wanted; all of them unless given.
 * @throws InputError `not-research-file`, `bad-row`, `line-too-long`.
 */
export async function readResearchFile(source: ByteSource, keep?: KeepCode): Promise<ResearchFile> {
  const { columns, rows } = await readTable(source, researchFile, keep);
  const places = [...measures.keys()].flatMap((key) => {
    const column = columns.get(key);
    return column === undefined ? [] : [{ key, column }];
  });
  const code = [columns.get('county'), columns.get('district'), columns.get('school')];

  function rowOf({ line, cells }: TableRow): PublishedRow {
    const cell = (holds: string) => cells[columns.get(holds) ?? -1]?.trim() ?? '';
    const whole = (holds: string): number => {
      const value = cell(holds);
      if (/^\d{1,9}$/.test(value)) return Number(value);
      throw notNumber(source.name, line, holds, value);
    };
    const values = new Map<string, PublishedValue>();
    for (const { key, column } of places) {
      const value = publishedValue(cells[column].trim());
      if (value === undefined) throw notNumber(source.name, line, key, cells[column]);
      if (value !== 'none') values.set(key, value);
    }
    return {
      line,
      code: cdsCode(cells, code),
      typeId: cell('typeId') === '' ? undefined : whole('typeId'),
      districtName: textOf(cell('districtName')),
      schoolName: textOf(cell('schoolName')),
      year: whole('year'),
      recordType: recordTypeByTestId.get(whole('test')),
      grade: String(whole('grade')).padStart(2, '0'),
      group: whole('group'),
      values,
    };
  }

  async function* published(): AsyncGenerator<PublishedRow> {
    for await (const row of rows) yield rowOf(row);
  }

  return { measures: places.map(({ key }) => key), rows: published() };
}

function publishedValue(cell: string): PublishedValue | 'none' | undefined {
  if (cell === '' || cell.toUpperCase() === 'N/A') return 'none';
  if (cell === '*') return 'hidden';
  return /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : undefined;
}

function notNumber(file: string, line: number, holds: string, value: string): InputError {
  return new InputError(
    'bad-row',
    `Line ${line} of ${file} has ${JSON.stringify(value)} where a number should stand (${holds}).`,
    { file, line, next: 'The file is damaged or was changed: download it again.' },
  );
}

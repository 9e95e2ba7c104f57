import type { OutputRow } from '../output-row.js';
import {
  type Column,
  entityColumns,
  fieldColumns,
  groupColumns,
  measureColumns,
  stateColumns,
  testColumns,
} from './columns.js';
import { csvCells, csvLine } from './csv-line.js';
import type { Form } from './form.js';

/** A row for each entity, test, grade and student group; a column for each measure. */
export const longForm: Form = function* (result, rows, options) {
  const state = stateColumns(result, options);
  const place = [...entityColumns, ...fieldColumns(result), ...testColumns(result)];
  const measures = measureColumns(result);
  yield csvLine([...state, ...place, ...groupColumns, ...measures].map(({ name }) => name));
  const stateOf = cellsOf(state, (one, other) => one.protection === other.protection);
  const placeOf = cellsOf(place, isSamePlace);
  const groups = new Map<number, string>();
  const cells = new Array<string>(measures.length + 1).fill('');
  for (const row of rows) {
    const { group } = row.row;
    const groupCells = groups.get(group) ?? csvCells(groupColumns.map((column) => column.of(row)));
    groups.set(group, groupCells);
    // Measures are numbers, which need no quotes.
    for (let at = 0; at < measures.length; at++) cells[at + 1] = measures[at].of(row);
    cells[0] = `${stateOf(row)},${placeOf(row)},${groupCells}`;
    // Strings that are added up cost more than joined ones where there are millions of cells.
    yield `${cells.join(',')}\n`;
  }
};

function isSamePlace({ row: one }: OutputRow, { row: other }: OutputRow): boolean {
  return (
    one.entity === other.entity &&
    one.fields === other.fields &&
    one.grade === other.grade &&
    one.recordType === other.recordType
  );
}

/** The cells of columns, made once for rows in succession that agree in them: a school has many groups. */
function cellsOf(
  columns: readonly Column[],
  agree: (one: OutputRow, other: OutputRow) => boolean,
): (row: OutputRow) => string {
  let last: OutputRow | undefined;
  let cells = '';
  return (row) => {
    if (last === undefined || !agree(last, row)) cells = csvCells(columns.map((column) => column.of(row)));
    last = row;
    return cells;
  };
}

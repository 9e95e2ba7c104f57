import { ByteBuffer } from '../../extract/byte-buffer.js';
import { decimalsOf, Evaluator } from '../evaluate.js';
import type { Measure } from '../measures.js';
import { HIDDEN, type OutputRow } from '../output-row.js';
import {
  type Column,
  entityColumns,
  fieldColumns,
  groupColumns,
  isHidden,
  measuresIn,
  stateColumns,
  testColumns,
} from './columns.js';
import { csvCells, csvLine } from './csv-line.js';
import type { Form } from './form.js';

const CHUNK = 256 * 1024;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;

/** A row for each entity, test, grade and student group; a column for each measure. */
export const longForm: Form = function* (result, rows, options) {
  const state = stateColumns(result, options);
  const place = [...entityColumns, ...fieldColumns(result), ...testColumns(result)];
  const measures = measuresIn(result);
  const names = [...state, ...place, ...groupColumns, ...measures].map(({ name }) => name);
  const stateOf = cellsOf(state, (one, other) => one.protection === other.protection);
  const placeOf = cellsOf(place, isSamePlace);
  const groupOf = cellsByGroup();
  const appendMeasures = measureAppender(measures);
  const out = new ByteBuffer(2 * CHUNK);
  out.appendText(csvLine(names));
  for (const row of rows) {
    out.append(stateOf(row));
    out.appendByte(COMMA);
    out.append(placeOf(row));
    out.appendByte(COMMA);
    out.append(groupOf(row));
    appendMeasures(row, out);
    out.appendByte(LINE_FEED);
    if (out.length < CHUNK) continue;
    yield out.view();
    out.truncate(0);
  }
  if (out.length > 0) yield out.view();
};

/** Appends the values of measures, each behind a comma. They are numbers, which need no quotes. */
function measureAppender(measures: readonly Measure[]): (row: OutputRow, out: ByteBuffer) => void {
  const evaluator = new Evaluator(measures);
  const decimals = Uint8Array.from(measures, decimalsOf);
  return (row, out) => {
    const values = evaluator.evaluate(row.row);
    for (let at = 0; at < values.length; at++) {
      out.appendByte(COMMA);
      if (row.protection !== null && isHidden(measures[at], row)) out.appendText(HIDDEN);
      else if (!Number.isNaN(values[at])) out.appendDecimal(values[at], decimals[at]);
    }
  };
}

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
): (row: OutputRow) => Uint8Array {
  let last: OutputRow | undefined;
  let cells = new Uint8Array();
  return (row) => {
    if (last === undefined || !agree(last, row)) cells = cellBytes(columns, row);
    last = row;
    return cells;
  };
}

function cellsByGroup(): (row: OutputRow) => Uint8Array {
  const known = new Map<number, Uint8Array>();
  return (row) => {
    const { group } = row.row;
    let cells = known.get(group);
    if (cells === undefined) {
      cells = cellBytes(groupColumns, row);
      known.set(group, cells);
    }
    return cells;
  };
}

function cellBytes(columns: readonly Column[], row: OutputRow): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(csvCells(columns.map((column) => column.of(row))));
}

import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ByteBuffer } from '../extract/byte-buffer.js';
import type { Row } from '../extract/row.js';
import type { Field, Layout } from '../layout/layout.js';
import { type Column, codeReader, labelReader } from './column.js';
import { numberReader } from './number.js';
import { doesNotFit, type RowEncoder, type RowPlace } from './row-encoder.js';

/** Rows are kept until so many can be written as one group; readers skip and share out whole groups. */
const ROWS_PER_GROUP = 16_384;

const DAY = 86_400_000;

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];
type Value = string | number | undefined;

/** One column of the file: how it is typed, and its values in the group that is being gathered. */
interface ParquetColumn {
  readonly name: string;
  readonly type: Pick<SchemaElement, 'type' | 'converted_type'>;
  readonly read: (row: Row, place: RowPlace) => Value;
  values: Value[];
}

const STRING = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

/**
 * Writes Parquet: integers INT32, decimals DOUBLE, dates DATE, all else strings; blank is null. A code in place of a number
 * (NS) stands in a column of its own, `<key>Code`. The layout document stands in the file's metadata under
 * `caaspp.layout`.
 */
export class ParquetEncoder implements RowEncoder {
  readonly #columns: readonly ParquetColumn[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  #rows = 0;

  constructor(layout: Layout, columns: readonly Column[]) {
    this.#columns = columns.flatMap((column) => parquetColumns(layout, column));
    const root = { name: 'record', num_children: this.#columns.length };
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: [
        root,
        ...this.#columns.map(({ name, type }) => ({ name, ...type, repetition_type: 'OPTIONAL' as const })),
      ],
      kvMetadata: [{ key: 'caaspp.layout', value: JSON.stringify(layout.document) }],
      createdBy: 'caaspp',
    });
  }

  start(to: ByteBuffer): void {
    this.#moveTo(to);
  }

  append(row: Row, place: RowPlace, to: ByteBuffer): void {
    for (const column of this.#columns) column.values.push(column.read(row, place));
    this.#rows++;
    if (this.#rows === ROWS_PER_GROUP) this.#writeGroup(to);
  }

  finish(to: ByteBuffer): void {
    if (this.#rows > 0) this.#writeGroup(to);
    this.#writer.finish();
    this.#moveTo(to);
  }

  #writeGroup(to: ByteBuffer): void {
    this.#writer.write({
      columnData: this.#columns.map(({ name, values }) => ({ name, data: values })),
      rowGroupSize: ROWS_PER_GROUP,
    });
    for (const column of this.#columns) column.values = [];
    this.#rows = 0;
    this.#moveTo(to);
  }

  /** The writer counts offsets by itself, so its bytes can be taken away. */
  #moveTo(to: ByteBuffer): void {
    to.append(this.#bytes.getBytes());
    this.#bytes.index = 0;
  }
}

function parquetColumns(layout: Layout, { field, key, isLabel }: Column): ParquetColumn[] {
  const column = (name: string, type: ParquetColumn['type'], read: ParquetColumn['read']): ParquetColumn => ({
    name,
    type,
    read,
    values: [],
  });
  const { index, kind } = field;
  if (isLabel) {
    const label = labelReader(layout, field);
    return [column(key, STRING, (row) => label(row) || undefined)];
  }
  if (kind === 'code') {
    const code = codeReader(layout, field);
    return [column(key, STRING, (row) => code(row) ?? (row.text(index) || undefined))];
  }
  const number = numberReader(field);
  if (number === undefined) return [column(key, STRING, (row) => row.text(index) || undefined)];
  if (kind === 'date') {
    return [
      column(key, { type: 'INT32', converted_type: 'DATE' }, (row, place) => {
        const date = numberOrNull(number(row), field, row, place);
        return date === undefined ? undefined : daysSince1970(date);
      }),
    ];
  }
  const type = { type: kind === 'integer' ? 'INT32' : 'DOUBLE' } as const;
  const own = column(key, type, (row, place) => numberOrNull(number(row), field, row, place));
  if (field.codes.size === 0) return [own];
  const code = (row: Row) => (Number.isNaN(number(row)) ? row.text(index).trim() : undefined);
  return [own, column(`${key}Code`, STRING, code)];
}

/** @throws InputError `does-not-fit` where neither a number nor a code in place of one stands there. */
function numberOrNull(
  value: number | undefined,
  field: Field,
  row: Row,
  place: RowPlace,
): number | undefined {
  if (value === undefined || !Number.isNaN(value)) return value;
  if (field.codes.has(row.text(field.index).trim())) return undefined;
  throw doesNotFit(place, field.key, `is no ${field.kind}`);
}

/** @param date yyyymmdd. */
function daysSince1970(date: number): number {
  return Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100) / DAY;
}

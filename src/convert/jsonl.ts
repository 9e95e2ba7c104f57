import type { ByteBuffer } from '../extract/byte-buffer.js';
import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';
import { type Column, labelReader } from './column.js';
import { numberReader } from './number.js';
import type { RowEncoder, RowPlace } from './row-encoder.js';

/** The JSON of one column's value; undefined where it is blank. */
type ValueWriter = (row: Row) => string | undefined;

/**
 * Writes a JSON object a line: integers and decimals as numbers, all else as it stands, as strings; blank fields are
 * absent.
 */
export class JsonLinesEncoder implements RowEncoder {
  readonly #members: readonly { readonly name: string; readonly value: ValueWriter }[];

  constructor(layout: Layout, columns: readonly Column[]) {
    this.#members = columns.map((column) => ({
      name: `${JSON.stringify(column.key)}:`,
      value: valueWriter(layout, column),
    }));
  }

  start(): void {}

  append(row: Row, _: RowPlace, to: ByteBuffer): void {
    let text = '{';
    for (const { name, value } of this.#members) {
      const json = value(row);
      if (json !== undefined) text += text.length > 1 ? `,${name}${json}` : name + json;
    }
    to.appendText(`${text}}\n`);
  }

  finish(): void {}
}

function valueWriter(layout: Layout, { field, isLabel }: Column): ValueWriter {
  const { index, kind } = field;
  if (isLabel) {
    const label = labelReader(layout, field);
    return (row) => {
      const text = label(row);
      return text === '' ? undefined : JSON.stringify(text);
    };
  }
  const number = kind === 'date' ? undefined : numberReader(field);
  return (row) => {
    if (!row.isFilled(index)) return undefined;
    const value = number?.(row);
    return value === undefined || Number.isNaN(value) ? JSON.stringify(row.text(index)) : String(value);
  };
}

import { InputError } from '../errors.js';
import type { ByteBuffer } from '../extract/byte-buffer.js';
import type { Row } from '../extract/row.js';

/** Where a row stands, for errors. */
export interface RowPlace {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** Turns decoded rows into the bytes of one form. What it appends may be taken away between two calls. */
export interface RowEncoder {
  /** What stands before the first row. */
  start(to: ByteBuffer): void;
  /** @throws InputError `does-not-fit` where the form cannot hold a value: nothing is ever cut. */
  append(row: Row, place: RowPlace, to: ByteBuffer): void;
  /** What stands after the last row. */
  finish(to: ByteBuffer): void;
}

/** The message names no value: it may be a student's. */
export function doesNotFit({ file, line }: RowPlace, key: string, reason: string): InputError {
  return new InputError('does-not-fit', `${file}, line ${line}: the value of ${key} ${reason}.`, {
    file,
    line,
    next: 'See what is wrong with it: caaspp validate.',
  });
}

/** @returns The error for a record that is blank or has another shape than its layout. */
export function wrongShape({ file, line }: RowPlace): InputError {
  const message = `${file}, line ${line}: the record is blank or does not have the columns or the length of its layout.`;
  return new InputError('wrong-shape', message, {
    file,
    line,
    next: 'See what is wrong with it: caaspp validate. Leave such records out: caaspp filter.',
  });
}

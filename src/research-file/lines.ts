import { InputError } from '../errors.js';
import type { ByteSource } from '../extract/source.js';

const BUFFER_BYTES = 1024 * 1024;

/** No line of a published file comes near it. */
const LONGEST_LINE = 64 * 1024;

/** A carriage return that comes last may be half of a CRLF. */
const endOfLine = /\r\n|\n|\r(?!$)/;

/** Some lines of a text file that follow each other; their bytes as Latin-1, so that each character is a byte. */
export interface Lines {
  /** 1-based line of the first. */
  readonly first: number;
  readonly texts: readonly string[];
}

/**
 * The lines of a file in constant memory. They may end in CRLF, LF or CR, in any mixture: published files have that.
 * @throws InputError `line-too-long` where it is no text in lines.
 */
export async function* readLines(source: ByteSource): AsyncGenerator<Lines> {
  const buffer = Buffer.alloc(BUFFER_BYTES);
  let rest = '';
  let first = 1;
  for (;;) {
    const length = await source.read(buffer);
    if (length === 0) break;
    const texts = (rest + buffer.toString('latin1', 0, length)).split(endOfLine);
    rest = texts.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw tooLong(source.name, first + texts.length);
    if (texts.length > 0) yield { first, texts };
    first += texts.length;
  }
  if (rest !== '') yield { first, texts: rest.split('\r') };
}

function tooLong(file: string, line: number): InputError {
  return new InputError('line-too-long', `Line ${line} of ${file} is longer than any of a research file.`, {
    file,
    line,
    next: 'Unzip the download and name the .txt or .csv in it.',
  });
}

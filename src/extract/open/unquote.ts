import { InputError } from '../../errors.js';
import { FIELD_END } from '../format.js';
import type { ByteSource, Fill } from '../source.js';
import { type Delimiter, isStatement } from './delimiter.js';
import type { Layer } from './layer.js';
import { LineEnds } from './line-ends.js';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const SUBSTITUTE = 0x1a;
const END = FIELD_END.charCodeAt(0);

/** No value is nearly as long: a quote that stays open this long was never closed. */
const LONGEST_QUOTED = 64 * 1024;

/** Takes quotes away and divides fields by a byte that stands in no value, so that nothing has to be quoted. */
export function unquoted(delimiter: Delimiter): Layer {
  return {
    undone: { kind: 'delimiter', delimiter: delimiter.character },
    form: delimiter.form,
    keepsSize: true,
    fill: (inner) => unquotedFill(inner, delimiter.character),
  };
}

function unquotedFill(inner: ByteSource, delimiter: string): Fill {
  const unquoter = new Unquoter(inner.name, delimiter);
  const ends = new LineEnds();
  return async (target) => {
    for (;;) {
      const taken = await inner.read(target);
      const left = ends.mend(target, unquoter.unquote(target, taken));
      if (left > 0 || taken === 0) return left;
    }
  };
}

/**
 * Unquotes after RFC 4180, as lenient as spreadsheets are: a quote that does not begin a field stands for itself.
 * Line breaks in quotes become spaces; as many empty lines follow the record, so that lines keep their numbers.
 */
export class Unquoter {
  readonly #file: string;
  readonly #delimiter: number;
  /** Byte outside quotes → what it becomes. */
  readonly #map = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  #isQuoted = false;
  /** A quote in quotes, which may be doubled or close them, was the last byte. */
  #isInDoubt = false;
  #quotedLength = 0;
  /** Last byte outside quotes: only after a delimiter or a line end a quote opens. */
  #previous = LINE_FEED;
  #owedLines = 0;
  #isFirst = true;

  constructor(file: string, delimiter: string) {
    this.#file = file;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#map[END] = SUBSTITUTE;
    this.#map[this.#delimiter] = END;
  }

  /**
   * Unquotes bytes in their place; returns how many are left.
   * @throws InputError `open-quote`.
   */
  unquote(bytes: Uint8Array, length: number): number {
    let at = this.#isFirst ? skipBeginning(bytes, length) : 0;
    let to = 0;
    if (length > 0) this.#isFirst = false;
    while (at < length) {
      if (this.#isQuoted) {
        const from = at;
        [at, to] = this.#inQuotes(bytes, at, length, to);
        this.#quotedLength += at - from;
        if (this.#quotedLength > LONGEST_QUOTED) throw openQuote(this.#file);
      } else {
        [at, to] = this.#outside(bytes, at, length, to);
      }
    }
    return to;
  }

  #outside(bytes: Uint8Array, start: number, length: number, end: number): readonly [number, number] {
    const map = this.#map;
    let previous = this.#previous;
    let at = start;
    let to = end;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (
        byte === QUOTE &&
        (previous === this.#delimiter || previous === LINE_FEED || previous === CARRIAGE_RETURN)
      ) {
        this.#isQuoted = true;
        this.#quotedLength = 0;
        at++;
        break;
      }
      previous = byte;
      bytes[to++] = map[byte];
      if (byte === LINE_FEED && this.#owedLines > 0) {
        // Never more than quotes have made room for; the rest follows later lines.
        while (this.#owedLines > 0 && to <= at) {
          bytes[to++] = LINE_FEED;
          this.#owedLines--;
        }
      }
    }
    this.#previous = previous;
    return [at, to];
  }

  #inQuotes(bytes: Uint8Array, start: number, length: number, end: number): readonly [number, number] {
    let at = start;
    let to = end;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (this.#isInDoubt) {
        this.#isInDoubt = false;
        if (byte !== QUOTE) {
          this.#isQuoted = false;
          // What follows a closing quote belongs to the same field.
          this.#previous = SPACE;
          return [at, to];
        }
        bytes[to++] = QUOTE;
      } else if (byte === QUOTE) {
        this.#isInDoubt = true;
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        const isPair = byte === LINE_FEED && this.#previous === CARRIAGE_RETURN;
        if (!isPair) {
          bytes[to++] = SPACE;
          this.#owedLines++;
        }
      } else {
        bytes[to++] = byte === END ? SUBSTITUTE : byte;
      }
      this.#previous = byte;
    }
    return [at, to];
  }
}

/** A byte order mark and the line `sep=,` are not for people to read. */
function skipBeginning(bytes: Uint8Array, length: number): number {
  const start = length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const line = Buffer.from(bytes.subarray(start, Math.min(length, start + 10))).toString('latin1');
  const [statement] = /^[^\r\n]*/.exec(line) ?? [''];
  return isStatement(statement) ? start + statement.length : start;
}

function openQuote(file: string): InputError {
  return new InputError('open-quote', `${file} has a quote that opens a value and is never closed.`, {
    file,
    next: 'Use the download itself, or save the file again with quotes around whole values.',
  });
}

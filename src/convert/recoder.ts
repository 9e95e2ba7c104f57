import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import type { Field, Layout } from '../layout/layout.js';
import { isSameLabel } from '../layout/meaning.js';

/** Longer than the codes that one record may have to change. */
const ROOM = 16 * 1024;

/** Writes codes as another layout spells them: `Female` as `F`, where that is its only code with the same label. */
export class Recoder {
  readonly #from: Layout;
  readonly #to: Layout;
  #bytes = new Uint8Array(ROOM);
  /** Field → code, for the record at hand. */
  readonly #changes = new Map<number, string>();

  constructor(from: Layout, to: Layout) {
    this.#from = from;
    this.#to = to;
  }

  /** The code that stands for the same; undefined where there is none, or several. */
  codeFor(field: Field, code: string, row: Row): string | undefined {
    const label = this.#from.fieldByKey.get(field.key)?.codes.get(code);
    if (label === undefined) return undefined;
    const meant = [...field.codes].filter(([, other]) => isSameLabel(label, other));
    if (meant.length !== 1) return undefined;
    const recordType = symbolsOf(this.#to).code(row.values[this.#to.recordType.index]);
    const [[other]] = meant;
    return field.codesByRecordType.get(recordType)?.has(other) === false ? undefined : other;
  }

  /** Keeps a change until `apply`. */
  change(field: Field, code: string): void {
    this.#changes.set(field.index, code);
  }

  /** Makes the changes, in a copy of the record's bytes. */
  apply(row: Row): void {
    if (this.#changes.size === 0) return;
    const { start, end, starts, ends, values } = row;
    const length = end - start;
    if (this.#bytes.length < length + ROOM) this.#bytes = new Uint8Array(length + ROOM);
    this.#bytes.set(row.bytes.subarray(start, end));
    for (let field = 0; field < starts.length; field++) {
      starts[field] -= start;
      ends[field] -= start;
    }
    let at = length;
    for (const [field, code] of this.#changes) {
      starts[field] = at;
      at += Buffer.from(this.#bytes.buffer).write(code, at);
      ends[field] = at;
      values[field] = symbolsOf(this.#to).of(code);
    }
    row.bytes = this.#bytes;
    row.start = 0;
    row.end = length;
    this.#changes.clear();
  }
}

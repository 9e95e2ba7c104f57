import { codeReader } from '../convert/column.js';
import { InputError } from '../errors.js';
import { ByteBuffer } from '../extract/byte-buffer.js';
import type { Row } from '../extract/row.js';
import type { Field, Layout } from '../layout/layout.js';
import { fieldNamed } from './fields.js';
import { fileNameFor } from './file-name.js';

/** Bytes that belong at the end of a file. */
export interface FilePart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const places: ReadonlyMap<string, string> = new Map([
  ['school', 'entity'],
  ['district', 'entityDistrict'],
]);

/** So many bytes are gathered, over all files, before they are written. */
const FULL = 32 * 1024 * 1024;

const SMALL = 4096;

/**
 * The field by whose values records are parted: one of that key, or the school or district where they count.
 * @throws InputError `unknown-key`; `personal-key` where file names would be data of students.
 */
export function splitField(layout: Layout, name: string): Field {
  const field = fieldNamed(layout, places.get(name) ?? name);
  if (!field.personal) return field;
  throw new InputError('personal-key', `${field.key} is personal: its values would stand in file names.`, {
    next: 'Split by another field, such as school or gradeAssessed.',
  });
}

/** Gathers records by the value of a field, each group for a file of its own. */
export class Partition {
  readonly #code: (row: Row) => string | undefined;
  readonly #index: number;
  readonly #extension: string;
  readonly #head: (to: ByteBuffer) => void;
  /** Value → its bytes; undefined once they were taken. */
  readonly #groups = new Map<string, ByteBuffer | undefined>();
  #gathered = 0;

  /** @param head Writes what each file begins with. */
  constructor(layout: Layout, field: Field, extension: string, head: (to: ByteBuffer) => void) {
    this.#code = codeReader(layout, field);
    this.#index = field.index;
    this.#extension = extension;
    this.#head = head;
  }

  get isFull(): boolean {
    return this.#gathered >= FULL;
  }

  add(row: Row, append: (to: ByteBuffer, value: string) => void): void {
    const value = this.#code(row) ?? row.text(this.#index).trim();
    const group = this.#groupOf(value);
    const before = group.length;
    append(group, value);
    this.#gathered += group.length - before;
  }

  /** What was gathered since the last time. */
  *take(): Generator<FilePart> {
    for (const [value, group] of this.#groups) {
      if (group === undefined) continue;
      yield { name: `${fileNameFor(value)}.${this.#extension}`, bytes: group.view() };
      this.#groups.set(value, undefined);
    }
    this.#gathered = 0;
  }

  #groupOf(value: string): ByteBuffer {
    const known = this.#groups.get(value);
    if (known !== undefined) return known;
    const group = new ByteBuffer(SMALL);
    if (!this.#groups.has(value)) this.#head(group);
    this.#groups.set(value, group);
    return group;
  }
}

import { Column } from '../../extract/column.js';
import { IdentifierIndex } from '../../extract/identifier-index.js';
import { type MemoryBudget, unlimited } from '../../extract/memory-budget.js';
import type { Row } from '../../extract/row.js';
import type { Field } from '../../layout/layout.js';
import { rowFingerprint } from './fingerprint.js';
import { NO_IDENTIFIER, noteIdentifier } from './identifier-note.js';
import { type Contradiction, PlaceColumn, type RecordPlace } from './place.js';

/** Remembers the UIN of every record: 26 to 32 bytes each. */
export class Uins {
  /** High and low of the UIN, fingerprint. */
  readonly width = 3;
  readonly #index: IdentifierIndex;
  readonly #places: PlaceColumn;
  readonly #fingerprints: Column;

  constructor(
    readonly field: Field,
    memory: MemoryBudget = unlimited,
  ) {
    this.#index = new IdentifierIndex(memory);
    this.#places = new PlaceColumn(memory);
    this.#fingerprints = new Column(32, memory);
  }

  note(row: Row, notes: Uint32Array, at: number): void {
    noteIdentifier(row, this.field, notes, at);
    notes[at + 2] = notes[at] === NO_IDENTIFIER ? 0 : rowFingerprint(row);
  }

  /** Enters a record; says where its UIN, or the whole record, stood before. */
  enter(notes: Uint32Array, at: number, place: RecordPlace): Contradiction | undefined {
    if (notes[at] === NO_IDENTIFIER) return undefined;
    const known = this.#index.size;
    const index = this.#index.indexOf(notes[at], notes[at + 1]);
    const fingerprint = notes[at + 2];
    if (index === known) {
      this.#places.set(index, place);
      this.#fingerprints.set(index, fingerprint);
      return undefined;
    }
    const related = this.#places.get(index);
    return this.#fingerprints.get(index) === fingerprint
      ? { rule: 'file/identical-record', field: undefined, expected: { kind: 'unique' }, related }
      : { rule: 'file/duplicate-uin', field: this.field, expected: { kind: 'unique' }, related };
  }
}

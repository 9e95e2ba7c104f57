import { IdentifierIndex } from '../../extract/identifier-index.js';
import { type MemoryBudget, unlimited } from '../../extract/memory-budget.js';
import type { Row } from '../../extract/row.js';
import type { Field, Layout } from '../../layout/layout.js';
import { valuesFingerprint } from './fingerprint.js';
import { NO_IDENTIFIER, noteIdentifier } from './identifier-note.js';
import { type Contradiction, noContradictions, PlaceColumn, type RecordPlace } from './place.js';

/** What tells the results of a student apart. */
const keys = ['submitDateTime', 'testSessionId', 'assessmentName'];

/** Remembers every result of an export by SSID, day, session and assessment: 22 to 28 bytes each. */
export class Results {
  readonly width = 3;
  readonly #fields: readonly number[];
  readonly #index: IdentifierIndex;
  readonly #places: PlaceColumn;

  constructor(
    layout: Layout,
    readonly field: Field,
    memory: MemoryBudget = unlimited,
  ) {
    this.#fields = keys.flatMap((key) => layout.fieldByKey.get(key)?.index ?? []);
    this.#index = new IdentifierIndex(memory);
    this.#places = new PlaceColumn(memory);
  }

  note(row: Row, notes: Uint32Array, at: number): void {
    noteIdentifier(row, this.field, notes, at);
    notes[at + 2] = valuesFingerprint(row, this.#fields);
  }

  /** Enters a result; says where it stood before. */
  enter(notes: Uint32Array, at: number, place: RecordPlace): readonly Contradiction[] {
    // Where a column that tells results apart is missing, nobody knows whether two are one.
    if (notes[at] === NO_IDENTIFIER || this.#fields.length < keys.length) return noContradictions;
    const known = this.#index.size;
    const index = this.#index.indexOf((notes[at + 2] + notes[at]) >>> 0, notes[at + 1]);
    if (index < known) {
      const related = this.#places.get(index);
      return [{ rule: 'file/duplicate-result', field: this.field, expected: { kind: 'unique' }, related }];
    }
    this.#places.set(index, place);
    return noContradictions;
  }
}

import { Column } from '../../extract/column.js';
import { type Identifier, readIdentifier } from '../../extract/identifier.js';
import { IdentifierIndex } from '../../extract/identifier-index.js';
import type { Row } from '../../extract/row.js';
import type { Field } from '../../layout/layout.js';
import { rowFingerprint } from './fingerprint.js';
import { type Contradiction, PlaceColumn, type RecordPlace } from './place.js';

/** Remembers the UIN of every record: 36 to 60 bytes each. */
export class Uins {
  readonly #uin: Identifier = { high: 0, low: 0 };
  readonly #index = new IdentifierIndex();
  readonly #places = new PlaceColumn();
  readonly #fingerprints = new Column(32);

  constructor(readonly field: Field) {}

  /** Enters a record; says where its UIN, or the whole record, stood before. */
  enter(row: Row, place: RecordPlace): Contradiction | undefined {
    const { index: field } = this.field;
    if (!row.isFilled(field)) return undefined;
    if (!readIdentifier(row.bytes, row.starts[field], row.ends[field], this.#uin)) return undefined;
    const known = this.#index.size;
    const index = this.#index.indexOf(this.#uin.high, this.#uin.low);
    const fingerprint = rowFingerprint(row);
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

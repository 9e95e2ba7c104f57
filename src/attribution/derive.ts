import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';
import { PlaceReader } from './place-reader.js';

/** Fills the derived fields that say where a record counts by the published rule: `entity` and `entityDistrict`. */
export class EntityDeriver {
  readonly #places: PlaceReader;
  readonly #entity: number | undefined;
  readonly #district: number | undefined;

  constructor(layout: Layout) {
    this.#places = new PlaceReader(layout, 'accountability');
    this.#entity = layout.derived.get('entity')?.index;
    this.#district = layout.derived.get('entityDistrict')?.index;
  }

  /** Whether a place can depend on a field. */
  reads(key: string): boolean {
    return this.#places.fields.some((field) => field.key === key);
  }

  derive(row: Row): void {
    const { school, lea } = this.#places.places[this.#places.numberOf(row)];
    if (this.#entity !== undefined) row.setDerivedText(this.#entity, school);
    if (this.#district !== undefined) row.setDerivedText(this.#district, lea);
  }
}

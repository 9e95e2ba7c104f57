import { basename } from 'node:path';
import { type Identifier, readIdentifier } from '../extract/identifier.js';
import { IdentifierIndex } from '../extract/identifier-index.js';
import type { Row } from '../extract/row.js';
import { FILLED } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';

/** Which students a file holds: those enrolled in the LEA on the extract date, or those who were tested in it. */
export type Variant = 'enrolled' | 'tested';

/** The variant that the name of a download says: `…_EnrolledStudentScoreData_…`, `…_TestedStudentScoreData_…`. */
export function variantOfName(name: string): Variant | undefined {
  const word = /(enrolled|tested)student/.exec(basename(name).toLowerCase())?.[1];
  return word === 'enrolled' || word === 'tested' ? word : undefined;
}

/**
 * Gathers what the records of a file say of its variant: where all are enrolled in one district and tested in several,
 * the file goes by enrollment, and the other way round.
 */
export class VariantEvidence {
  readonly #enrolled: Districts;
  readonly #tested: Districts;

  constructor(layout: Layout) {
    this.#enrolled = new Districts(layout, ['calpadsDistrictCode']);
    this.#tested = new Districts(layout, [
      'finalTestedDistrictCode',
      'testedDistrictCode4',
      'testedDistrictCode3',
      'testedDistrictCode2',
      'testedDistrictCode1',
    ]);
  }

  note(row: Row): void {
    this.#enrolled.note(row);
    this.#tested.note(row);
  }

  /** Undefined where the records leave it open. */
  variant(): Variant | undefined {
    if (this.#enrolled.count === 1 && this.#tested.count > 1) return 'enrolled';
    return this.#tested.count === 1 && this.#enrolled.count > 1 ? 'tested' : undefined;
  }
}

/** The different districts in the first of some fields that is filled. */
class Districts {
  readonly #fields: readonly Field[];
  readonly #code: Identifier = { high: 0, low: 0 };
  readonly #seen = new IdentifierIndex();

  constructor(layout: Layout, keys: readonly string[]) {
    this.#fields = keys.flatMap((key) => layout.fieldByKey.get(key) ?? []);
  }

  get count(): number {
    return this.#seen.size;
  }

  note({ values, bytes, starts, ends }: Row): void {
    const field = this.#fields.find(({ index }) => values[index] === FILLED)?.index;
    if (field === undefined || !readIdentifier(bytes, starts[field], ends[field], this.#code)) return;
    this.#seen.indexOf(this.#code.high, this.#code.low);
  }
}

import type { Row } from '../../extract/row.js';
import type { Layout } from '../../layout/layout.js';
import { type Contradiction, noContradictions, type RecordPlace } from './place.js';
import { Students } from './students.js';
import { Uins } from './uins.js';

/** Remembers every record of a file in a few numbers and says how the next one contradicts them. */
export class Ledger {
  readonly #uins: Uins | undefined;
  readonly #students: Students | undefined;

  constructor(layout: Layout) {
    const uin = layout.fieldByKey.get('uin');
    const ssid = layout.fieldByKey.get('ssid');
    this.#uins = uin === undefined ? undefined : new Uins(uin);
    this.#students = ssid === undefined ? undefined : new Students(layout, ssid);
  }

  /** Enters a record, and returns what it contradicts: of several faults with one cause the most telling. */
  enter(row: Row, place: RecordPlace): readonly Contradiction[] {
    const repeated = this.#uins?.enter(row, place);
    if (repeated?.rule === 'file/identical-record') return [repeated];
    const ofStudent = this.#students?.enter(row, place) ?? noContradictions;
    return repeated === undefined ? ofStudent : [repeated, ...ofStudent];
  }
}

import { type MemoryBudget, unlimited } from '../../extract/memory-budget.js';
import type { Row } from '../../extract/row.js';
import type { Field, Layout } from '../../layout/layout.js';
import type { CrossCheck } from './cross-check.js';
import { type Contradiction, noContradictions, type RecordPlace } from './place.js';
import { Results } from './results.js';
import { Students } from './students.js';
import { Uins } from './uins.js';

/** Remembers every record of a file in a few numbers and says how the next one contradicts them. */
export class Ledger implements CrossCheck {
  readonly width: number;
  readonly #uins: Uins | undefined;
  readonly #students: Students | Results | undefined;
  readonly #studentsAt: number;

  /** @param memory What it remembers is taken from. */
  constructor(layout: Layout, memory: MemoryBudget = unlimited) {
    const uin = layout.fieldByKey.get('uin');
    const ssid = layout.fieldByKey.get('ssid');
    this.#uins = uin === undefined ? undefined : new Uins(uin, memory);
    this.#students = ssid === undefined ? undefined : ofStudents(layout, ssid, memory);
    this.#studentsAt = this.#uins?.width ?? 0;
    this.width = this.#studentsAt + (this.#students?.width ?? 0);
  }

  note(row: Row, notes: Uint32Array, at: number): void {
    this.#uins?.note(row, notes, at);
    this.#students?.note(row, notes, at + this.#studentsAt);
  }

  /** Enters a record, and returns what it contradicts: of several faults with one cause the most telling. */
  enter(notes: Uint32Array, at: number, place: RecordPlace): readonly Contradiction[] {
    const repeated = this.#uins?.enter(notes, at, place);
    if (repeated?.rule === 'file/identical-record') return [repeated];
    const ofStudent = this.#students?.enter(notes, at + this.#studentsAt, place) ?? noContradictions;
    return repeated === undefined ? ofStudent : [repeated, ...ofStudent];
  }
}

/** A student has one record of a test in an extract, and as many as there are results of it in an export. */
function ofStudents(layout: Layout, ssid: Field, memory: MemoryBudget): Students | Results {
  return layout.document.dictionary === true
    ? new Results(layout, ssid, memory)
    : new Students(layout, ssid, memory);
}

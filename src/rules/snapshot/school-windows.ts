import type { Row } from '../../extract/row.js';
import { FILLED, isoDate, LOWEST_NUMBER } from '../../extract/value.js';
import type { Field, Layout } from '../../layout/layout.js';
import { Column } from '../file/column.js';
import { type Identifier, readIdentifier } from '../file/identifier.js';
import { IdentifierIndex } from '../file/identifier-index.js';
import type { Contradiction, RecordPlace } from '../file/ledger.js';

/** Remembers the testing windows of each school, and says where a record names others. */
export class SchoolWindows {
  readonly #parts: readonly PartWindows[];

  constructor(layout: Layout) {
    this.#parts = ['1', '2', '3', '4'].flatMap((part) => {
      const [school, start, end] = [`testedSchoolCode${part}`, `windowStart${part}`, `windowEnd${part}`].map(
        (key) => layout.fieldByKey.get(key),
      );
      return school === undefined || start === undefined || end === undefined
        ? []
        : [new PartWindows(school, [start, end])];
    });
  }

  enter(row: Row, place: RecordPlace): Contradiction[] {
    return this.#parts.flatMap((part) => part.enter(row, place));
  }
}

/** The windows of the schools for one part of a test. */
class PartWindows {
  readonly #schools = new IdentifierIndex();
  readonly #code: Identifier = { high: 0, low: 0 };
  readonly #dates: readonly (readonly [field: Field, first: Column])[];
  readonly #record = new Column(32);
  readonly #line = new Column(32);

  constructor(
    readonly school: Field,
    fields: readonly Field[],
  ) {
    this.#dates = fields.map((field) => [field, new Column(32)]);
  }

  /** A window that is blank or ends before it starts says nothing of the school's. */
  enter(row: Row, place: RecordPlace): Contradiction[] {
    const { index } = this.school;
    if (row.values[index] !== FILLED) return [];
    const [start, end] = this.#dates.map(([field]) => row.values[field.index]);
    if (start < LOWEST_NUMBER || end < start) return [];
    if (!readIdentifier(row.bytes, row.starts[index], row.ends[index], this.#code)) return [];
    const known = this.#schools.size;
    const school = this.#schools.indexOf(this.#code.high, this.#code.low);
    if (school === known) return this.#remember(row, place, school);
    const related = { record: this.#record.get(school), line: this.#line.get(school) };
    return this.#dates.flatMap(([field, first]) => {
      const seen = first.get(school);
      if (seen === row.values[field.index]) return [];
      const expected = { kind: 'value', value: isoDate(seen) } as const;
      return [{ rule: 'snapshot/school-windows', field, expected, related } as const];
    });
  }

  #remember(row: Row, place: RecordPlace, school: number): Contradiction[] {
    for (const [field, first] of this.#dates) first.set(school, row.values[field.index]);
    this.#record.set(school, place.record);
    this.#line.set(school, place.line);
    return [];
  }
}

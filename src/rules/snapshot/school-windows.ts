import { Column } from '../../extract/column.js';
import { type Identifier, readIdentifier } from '../../extract/identifier.js';
import { IdentifierIndex } from '../../extract/identifier-index.js';
import type { Row } from '../../extract/row.js';
import { FILLED, isoDate, LOWEST_NUMBER } from '../../extract/value.js';
import type { Field, Layout } from '../../layout/layout.js';
import { type Contradiction as AnyContradiction, PlaceColumn, type RecordPlace } from '../file/place.js';
import type { RuleDescription } from '../rule.js';

/** The rule that `SchoolWindows` checks. */
export const schoolWindowsRule = {
  id: 'snapshot/school-windows',
  title: 'All records of a school name the same testing window for the same part of a test',
  severity: 'warning',
  why: 'The end of the window decides whose demographic data the records carry, so they differ within the school.',
  fix: 'Compare with the windows set up in TOMS; give the right ones with --windows.',
  source: '2016–17 fields 61–64, "published window of the school"',
} as const satisfies RuleDescription;

type Contradiction = AnyContradiction<typeof schoolWindowsRule.id>;

const none: readonly Contradiction[] = [];

/** Remembers the testing windows of each school, and says where a record names others. */
export class SchoolWindows {
  readonly #parts: readonly PartWindows[];

  constructor(layout: Layout) {
    this.#parts = ['1', '2', '3', '4'].flatMap((part) => {
      const school = layout.fieldByKey.get(`testedSchoolCode${part}`);
      const start = layout.fieldByKey.get(`windowStart${part}`);
      const end = layout.fieldByKey.get(`windowEnd${part}`);
      if (school === undefined || start === undefined || end === undefined) return [];
      return [new PartWindows(school, start, end)];
    });
  }

  enter(row: Row, place: RecordPlace): readonly Contradiction[] {
    let found = none;
    for (const part of this.#parts) {
      const ofPart = part.enter(row, place);
      if (ofPart.length > 0) found = [...found, ...ofPart];
    }
    return found;
  }
}

/** The windows of the schools for one part of a test. */
class PartWindows {
  readonly #code: Identifier = { high: 0, low: 0 };
  readonly #schools = new IdentifierIndex();
  readonly #starts = new Column(32);
  readonly #ends = new Column(32);
  readonly #places = new PlaceColumn();

  constructor(
    readonly school: Field,
    readonly start: Field,
    readonly end: Field,
  ) {}

  /** A window that is blank or ends before it starts says nothing of the school's. */
  enter(row: Row, place: RecordPlace): readonly Contradiction[] {
    const { index } = this.school;
    const start = row.values[this.start.index];
    const end = row.values[this.end.index];
    if (row.values[index] !== FILLED || start < LOWEST_NUMBER || end < start) return none;
    if (!readIdentifier(row.bytes, row.starts[index], row.ends[index], this.#code)) return none;
    const known = this.#schools.size;
    const school = this.#schools.indexOf(this.#code.high, this.#code.low);
    if (school === known) {
      this.#starts.set(school, start);
      this.#ends.set(school, end);
      this.#places.set(school, place);
      return none;
    }
    const sameStart = this.#starts.get(school) === start;
    const sameEnd = this.#ends.get(school) === end;
    if (sameStart && sameEnd) return none;
    const related = this.#places.get(school);
    return [
      ...(sameStart ? [] : [contradiction(this.start, this.#starts.get(school), related)]),
      ...(sameEnd ? [] : [contradiction(this.end, this.#ends.get(school), related)]),
    ];
  }
}

function contradiction(field: Field, seen: number, related: RecordPlace): Contradiction {
  return {
    rule: schoolWindowsRule.id,
    field,
    expected: { kind: 'value', value: isoDate(seen) },
    related,
  };
}

import { Column } from '../../extract/column.js';
import { IdentifierIndex } from '../../extract/identifier-index.js';
import type { Row } from '../../extract/row.js';
import { FILLED, isoDate, LOWEST_NUMBER } from '../../extract/value.js';
import type { Field, Layout } from '../../layout/layout.js';
import type { CrossCheck } from '../file/cross-check.js';
import { NO_IDENTIFIER, noteIdentifier } from '../file/identifier-note.js';
import { type Contradiction as AnyContradiction, PlaceColumn, type RecordPlace } from '../file/place.js';
import type { RuleDescription } from '../rule.js';

/** The rule that `SchoolWindows` checks. */
export const schoolWindowsRule = {
  id: 'snapshot/school-windows',
  title: 'All records of a school name the same testing window for the same part of a test',
  severity: 'warning',
  why: 'The end of the window decides whose demographic data the records carry, so they differ within the school.',
  fix: 'Compare with the windows set up in TOMS; give the right ones with --windows.',
  source:
    '2016–17 fields 61–64, "published window of the school"; from 2019–20 on windows follow the student, and nothing is said',
} as const satisfies RuleDescription;

type Contradiction = AnyContradiction<typeof schoolWindowsRule.id>;

const none: readonly Contradiction[] = [];

/** Remembers the testing windows of each school, and says where a record names others. */
export class SchoolWindows implements CrossCheck {
  readonly width: number;
  readonly #parts: readonly PartWindows[];

  constructor(layout: Layout) {
    this.#parts = (windowsOfStudents(layout) ? [] : ['1', '2', '3', '4']).flatMap((part) => {
      const school = layout.fieldByKey.get(`testedSchoolCode${part}`);
      const start = layout.fieldByKey.get(`windowStart${part}`);
      const end = layout.fieldByKey.get(`windowEnd${part}`);
      if (school === undefined || start === undefined || end === undefined) return [];
      return [new PartWindows(school, start, end)];
    });
    this.width = this.#parts.length * PART_WIDTH;
  }

  note(row: Row, notes: Uint32Array, at: number): void {
    for (let part = 0; part < this.#parts.length; part++) {
      this.#parts[part].note(row, notes, at + part * PART_WIDTH);
    }
  }

  enter(notes: Uint32Array, at: number, place: RecordPlace): readonly Contradiction[] {
    let found = none;
    for (let part = 0; part < this.#parts.length; part++) {
      const ofPart = this.#parts[part].enter(notes, at + part * PART_WIDTH, place);
      if (ofPart.length > 0) found = [...found, ...ofPart];
    }
    return found;
  }
}

/** What is noted of a part: high and low of the school code, start and end of the window as yyyymmdd. */
const PART_WIDTH = 4;

/** Whether the window is the one of the administration that the student was assigned to, not of the school. */
function windowsOfStudents(layout: Layout): boolean {
  return layout.facts.has('info-window-source');
}

/** The windows of the schools for one part of a test. */
class PartWindows {
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
  note(row: Row, notes: Uint32Array, at: number): void {
    const { values } = row;
    const start = values[this.start.index];
    const end = values[this.end.index];
    notes[at] = NO_IDENTIFIER;
    if (values[this.school.index] !== FILLED || start < LOWEST_NUMBER || end < start) return;
    noteIdentifier(row, this.school, notes, at);
    notes[at + 2] = start;
    notes[at + 3] = end;
  }

  enter(notes: Uint32Array, at: number, place: RecordPlace): readonly Contradiction[] {
    if (notes[at] === NO_IDENTIFIER) return none;
    const start = notes[at + 2];
    const end = notes[at + 3];
    const known = this.#schools.size;
    const school = this.#schools.indexOf(notes[at], notes[at + 1]);
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

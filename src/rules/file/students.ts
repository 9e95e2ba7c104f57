import { Column } from '../../extract/column.js';
import { IdentifierIndex } from '../../extract/identifier-index.js';
import { type MemoryBudget, unlimited } from '../../extract/memory-budget.js';
import type { Row } from '../../extract/row.js';
import { symbolsOf } from '../../extract/symbols.js';
import type { Field, Layout } from '../../layout/layout.js';
import type { Expected } from '../finding.js';
import { valueFingerprint } from './fingerprint.js';
import { NO_IDENTIFIER, noteIdentifier } from './identifier-note.js';
import { type Contradiction, noContradictions, PlaceColumn, type RecordPlace } from './place.js';

/** What is noted of a record: high and low of the SSID, the test, and from here on pairs of fingerprints. */
const PRINTS_AT = 3;

/** The test of a record whose type is not listed. */
const NO_TEST = 0xffff_ffff;

/**
 * Remembers every student by SSID: 24 to 30 bytes each, 8 for each record type of the layout and 2 for each
 * demographic field.
 */
export class Students {
  readonly width: number;
  /** The student before: the records of one often follow each other. */
  readonly #last = { high: -1, low: -1, student: -1 };
  readonly #index: IdentifierIndex;
  readonly #demographics: readonly Field[];
  /** Integers that hold the fingerprints of a student, two in each. */
  readonly #pairs: number;
  readonly #fingerprints: Column;
  /** Symbol of a record type → its place among them. */
  readonly #tests: ReadonlyMap<number, number>;
  /** One for each student and record type; record 0 where the student has none. */
  readonly #places: PlaceColumn;
  readonly #firstPlaces: PlaceColumn;
  readonly #counts: Column;
  readonly #recordType: number;
  readonly #recordsPerStudent: number;

  constructor(
    layout: Layout,
    readonly field: Field,
    memory: MemoryBudget = unlimited,
  ) {
    this.#index = new IdentifierIndex(memory);
    this.#fingerprints = new Column(32, memory);
    this.#places = new PlaceColumn(memory);
    this.#firstPlaces = new PlaceColumn(memory);
    this.#counts = new Column(16, memory);
    this.#demographics = layout.fields.filter((other) => other.timing === 'snapshot' && other !== field);
    this.#pairs = Math.ceil(this.#demographics.length / 2);
    this.width = PRINTS_AT + this.#pairs;
    const recordTypes = [...layout.recordTypes.keys()].map((code) => symbolsOf(layout).of(code));
    this.#tests = new Map(recordTypes.map((symbol, test) => [symbol, test]));
    this.#recordType = layout.recordType.index;
    this.#recordsPerStudent = layout.document.recordsPerStudent ?? Number.POSITIVE_INFINITY;
  }

  note(row: Row, notes: Uint32Array, at: number): void {
    noteIdentifier(row, this.field, notes, at);
    notes[at + 2] = this.#tests.get(row.values[this.#recordType]) ?? NO_TEST;
    const fields = this.#demographics;
    for (let pair = 0; pair < this.#pairs; pair++) {
      const low = valueFingerprint(row, fields[2 * pair].index);
      const high = 2 * pair + 1 < fields.length ? valueFingerprint(row, fields[2 * pair + 1].index) : 0;
      notes[at + PRINTS_AT + pair] = low | (high << 16);
    }
  }

  /** Enters a record; says what it contradicts in the student's earlier ones. */
  enter(notes: Uint32Array, at: number, place: RecordPlace): readonly Contradiction[] {
    if (notes[at] === NO_IDENTIFIER) return noContradictions;
    const known = this.#index.size;
    const student = this.#studentOf(notes[at], notes[at + 1]);
    const duplicate = this.#enterTest(notes[at + 2], place, student);
    if (student === known) return this.#enterFirst(notes, at + PRINTS_AT, place, student);
    const conflicts = this.#compareDemographics(notes, at + PRINTS_AT, student);
    if (duplicate !== undefined) return [duplicate, ...conflicts];
    const tooMany = this.#count(student);
    return tooMany === undefined ? conflicts : [...conflicts, tooMany];
  }

  #studentOf(high: number, low: number): number {
    const last = this.#last;
    if (last.high === high && last.low === low) return last.student;
    last.high = high;
    last.low = low;
    last.student = this.#index.indexOf(high, low);
    return last.student;
  }

  /** A second record of the same test. */
  #enterTest(test: number, place: RecordPlace, student: number): Contradiction | undefined {
    if (test === NO_TEST) return undefined;
    const index = student * this.#tests.size + test;
    const related = this.#places.get(index);
    if (related.record > 0) {
      return {
        rule: 'file/duplicate-student-record',
        field: this.field,
        expected: { kind: 'unique' },
        related,
      };
    }
    this.#places.set(index, place);
    return undefined;
  }

  #enterFirst(notes: Uint32Array, at: number, place: RecordPlace, student: number): readonly Contradiction[] {
    this.#firstPlaces.set(student, place);
    this.#counts.set(student, 1);
    const base = student * this.#pairs;
    for (let pair = 0; pair < this.#pairs; pair++) this.#fingerprints.set(base + pair, notes[at + pair]);
    return noContradictions;
  }

  #compareDemographics(notes: Uint32Array, at: number, student: number): readonly Contradiction[] {
    let conflicts = noContradictions;
    const base = student * this.#pairs;
    for (let pair = 0; pair < this.#pairs; pair++) {
      const changed = this.#fingerprints.get(base + pair) ^ notes[at + pair];
      if (changed === 0) continue;
      if ((changed & 0xffff) !== 0) conflicts = [...conflicts, this.#conflict(2 * pair, student)];
      if (changed >>> 16 !== 0) conflicts = [...conflicts, this.#conflict(2 * pair + 1, student)];
    }
    return conflicts;
  }

  #conflict(demographic: number, student: number): Contradiction {
    const field = this.#demographics[demographic];
    const expected: Expected = { kind: 'reason', reason: 'as in the student’s first record' };
    const related = this.#firstPlaces.get(student);
    return { rule: 'file/conflicting-demographics', field, expected, related };
  }

  /** The record that is one too many is reported, not those after it. */
  #count(student: number): Contradiction | undefined {
    const count = this.#counts.get(student) + 1;
    this.#counts.set(student, count);
    if (count !== this.#recordsPerStudent + 1) return undefined;
    const expected: Expected = { kind: 'length', max: this.#recordsPerStudent, unit: 'records' };
    const related = this.#firstPlaces.get(student);
    return { rule: 'file/records-per-student', field: this.field, expected, related };
  }
}

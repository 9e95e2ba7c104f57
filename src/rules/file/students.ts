import { Column } from '../../extract/column.js';
import { type Identifier, readIdentifier } from '../../extract/identifier.js';
import { IdentifierIndex } from '../../extract/identifier-index.js';
import type { Row } from '../../extract/row.js';
import { symbolsOf } from '../../extract/symbols.js';
import type { Field, Layout } from '../../layout/layout.js';
import type { Expected } from '../finding.js';
import { valueFingerprint } from './fingerprint.js';
import { type Contradiction, noContradictions, PlaceColumn, type RecordPlace } from './place.js';

/**
 * Remembers every student by SSID: 24 to 48 bytes each, 8 for each record type of the layout and 2 for each
 * demographic field.
 */
export class Students {
  readonly #ssid: Identifier = { high: 0, low: 0 };
  /** The student before: the records of one often follow each other. */
  readonly #last = { high: -1, low: -1, student: -1 };
  readonly #index = new IdentifierIndex();
  readonly #demographics: readonly Field[];
  readonly #fingerprints = new Column(16);
  /** Symbol of a record type → its place among them. */
  readonly #ordinals: ReadonlyMap<number, number>;
  /** One for each student and record type; record 0 where the student has none. */
  readonly #places = new PlaceColumn();
  readonly #firstPlaces = new PlaceColumn();
  readonly #counts = new Column(16);
  readonly #recordType: number;
  readonly #recordsPerStudent: number;

  constructor(
    layout: Layout,
    readonly field: Field,
  ) {
    this.#demographics = layout.fields.filter((other) => other.timing === 'snapshot' && other !== field);
    const recordTypes = [...layout.recordTypes.keys()].map((code) => symbolsOf(layout).of(code));
    this.#ordinals = new Map(recordTypes.map((symbol, ordinal) => [symbol, ordinal]));
    this.#recordType = layout.recordType.index;
    this.#recordsPerStudent = layout.document.recordsPerStudent ?? Number.POSITIVE_INFINITY;
  }

  /** Enters a record; says what it contradicts in the student's earlier ones. */
  enter(row: Row, place: RecordPlace): readonly Contradiction[] {
    const { index: field } = this.field;
    if (!row.isFilled(field)) return noContradictions;
    if (!readIdentifier(row.bytes, row.starts[field], row.ends[field], this.#ssid)) return noContradictions;
    const known = this.#index.size;
    const student = this.#studentOf();
    const duplicate = this.#enterTest(row, place, student);
    if (student === known) return this.#enterFirst(row, place, student);
    const conflicts = this.#compareDemographics(row, student);
    if (duplicate !== undefined) return [duplicate, ...conflicts];
    const tooMany = this.#count(student);
    return tooMany === undefined ? conflicts : [...conflicts, tooMany];
  }

  #studentOf(): number {
    const { high, low } = this.#ssid;
    const last = this.#last;
    if (last.high === high && last.low === low) return last.student;
    last.high = high;
    last.low = low;
    last.student = this.#index.indexOf(high, low);
    return last.student;
  }

  /** A second record of the same test. */
  #enterTest(row: Row, place: RecordPlace, student: number): Contradiction | undefined {
    const ordinal = this.#ordinals.get(row.values[this.#recordType]);
    if (ordinal === undefined) return undefined;
    const test = student * this.#ordinals.size + ordinal;
    const related = this.#places.get(test);
    if (related.record > 0) {
      return {
        rule: 'file/duplicate-student-record',
        field: this.field,
        expected: { kind: 'unique' },
        related,
      };
    }
    this.#places.set(test, place);
    return undefined;
  }

  #enterFirst(row: Row, place: RecordPlace, student: number): readonly Contradiction[] {
    this.#firstPlaces.set(student, place);
    this.#counts.set(student, 1);
    const base = student * this.#demographics.length;
    for (let offset = 0; offset < this.#demographics.length; offset++) {
      this.#fingerprints.set(base + offset, valueFingerprint(row, this.#demographics[offset].index));
    }
    return noContradictions;
  }

  #compareDemographics(row: Row, student: number): readonly Contradiction[] {
    let conflicts = noContradictions;
    const base = student * this.#demographics.length;
    for (let offset = 0; offset < this.#demographics.length; offset++) {
      const field = this.#demographics[offset];
      if (this.#fingerprints.get(base + offset) === valueFingerprint(row, field.index)) continue;
      const expected: Expected = { kind: 'reason', reason: 'as in the student’s first record' };
      const related = this.#firstPlaces.get(student);
      conflicts = [...conflicts, { rule: 'file/conflicting-demographics', field, expected, related }];
    }
    return conflicts;
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

import type { Row } from '../../extract/row.js';
import type { Field, Layout } from '../../layout/layout.js';
import type { Expected } from '../finding.js';
import { Column } from './column.js';
import { rowFingerprint, valueFingerprint } from './fingerprint.js';
import { type Identifier, readIdentifier } from './identifier.js';
import { IdentifierIndex } from './identifier-index.js';
import type { FileRuleId } from './index.js';

/** Where a record stands. */
export interface RecordPlace {
  /** 1-based. */
  readonly record: number;
  /** 1-based. */
  readonly line: number;
}

/** A record that contradicts an earlier one or itself. */
export interface Contradiction {
  readonly rule: FileRuleId;
  readonly field: Field | undefined;
  readonly expected: Expected;
  readonly related?: RecordPlace;
}

/**
 * Remembers every record of a file in a few numbers and says how the next one contradicts them: about 50 bytes
 * for a record and 30 + 2 for each demographic field for a student.
 */
export class Ledger {
  readonly #uinField: Field | undefined;
  readonly #ssidField: Field | undefined;
  readonly #recordType: number;
  readonly #recordsPerStudent: number;
  readonly #demographics: readonly Field[];
  readonly #uin: Identifier = { high: 0, low: 0 };
  readonly #ssid: Identifier = { high: 0, low: 0 };

  readonly #uins = new IdentifierIndex();
  readonly #uinPlace = new Places();
  readonly #uinFingerprint = new Column(32);
  readonly #studentRecords = new IdentifierIndex();
  readonly #studentRecordPlace = new Places();
  readonly #students = new IdentifierIndex();
  readonly #studentPlace = new Places();
  readonly #studentRecordCount = new Column(16);
  readonly #studentDemographics = new Column(16);

  constructor(layout: Layout) {
    this.#uinField = layout.fieldByKey.get('uin');
    this.#ssidField = layout.fieldByKey.get('ssid');
    this.#recordType = layout.recordType.index;
    this.#recordsPerStudent = layout.document.recordsPerStudent ?? Number.POSITIVE_INFINITY;
    this.#demographics = layout.fields.filter(
      (field) => field.timing === 'snapshot' && field !== this.#ssidField,
    );
  }

  /** Enters a record, and returns what it contradicts: of several faults with one cause the most telling. */
  enter(row: Row, place: RecordPlace): Contradiction[] {
    const contradictions: Contradiction[] = [];
    const uin = this.#enterUin(row, place);
    if (uin?.rule === 'file/identical-record') return [uin];
    if (uin !== undefined) contradictions.push(uin);
    const field = this.#ssidField;
    if (field === undefined || !this.#read(row, field, this.#ssid)) return contradictions;
    const duplicate = this.#enterStudentRecord(row, field, place);
    if (duplicate !== undefined) contradictions.push(duplicate);
    contradictions.push(...this.#enterStudent(row, field, place, duplicate === undefined));
    return contradictions;
  }

  #enterUin(row: Row, place: RecordPlace): Contradiction | undefined {
    const field = this.#uinField;
    if (field === undefined || !this.#read(row, field, this.#uin)) return undefined;
    const known = this.#uins.size;
    const index = this.#uins.indexOf(this.#uin.high, this.#uin.low);
    const fingerprint = rowFingerprint(row);
    if (index === known) {
      this.#uinPlace.set(index, place);
      this.#uinFingerprint.set(index, fingerprint);
      return undefined;
    }
    const related = this.#uinPlace.get(index);
    const identical = this.#uinFingerprint.get(index) === fingerprint;
    return identical
      ? { rule: 'file/identical-record', field: undefined, expected: { kind: 'unique' }, related }
      : { rule: 'file/duplicate-uin', field, expected: { kind: 'unique' }, related };
  }

  #enterStudentRecord(row: Row, field: Field, place: RecordPlace): Contradiction | undefined {
    const recordType = row.values[this.#recordType];
    if (recordType <= 0) return undefined;
    const known = this.#studentRecords.size;
    const index = this.#studentRecords.indexOf(this.#ssid.high * 1024 + recordType, this.#ssid.low);
    if (index === known) {
      this.#studentRecordPlace.set(index, place);
      return undefined;
    }
    const related = this.#studentRecordPlace.get(index);
    return { rule: 'file/duplicate-student-record', field, expected: { kind: 'unique' }, related };
  }

  #enterStudent(row: Row, field: Field, place: RecordPlace, counts: boolean): Contradiction[] {
    const known = this.#students.size;
    const index = this.#students.indexOf(this.#ssid.high, this.#ssid.low);
    const base = index * this.#demographics.length;
    if (index === known) {
      this.#studentPlace.set(index, place);
      this.#studentRecordCount.set(index, 1);
      for (let offset = 0; offset < this.#demographics.length; offset++) {
        this.#studentDemographics.set(base + offset, valueFingerprint(row, this.#demographics[offset].index));
      }
      return [];
    }
    const related = this.#studentPlace.get(index);
    const contradictions: Contradiction[] = [];
    for (let offset = 0; offset < this.#demographics.length; offset++) {
      const demographic = this.#demographics[offset];
      if (this.#studentDemographics.get(base + offset) === valueFingerprint(row, demographic.index)) continue;
      const expected: Expected = { kind: 'reason', reason: 'as in the student’s first record' };
      contradictions.push({ rule: 'file/conflicting-demographics', field: demographic, expected, related });
    }
    if (!counts) return contradictions;
    const count = this.#studentRecordCount.get(index) + 1;
    this.#studentRecordCount.set(index, count);
    if (count === this.#recordsPerStudent + 1) {
      const expected: Expected = { kind: 'length', max: this.#recordsPerStudent, unit: 'records' };
      contradictions.push({ rule: 'file/records-per-student', field, expected, related });
    }
    return contradictions;
  }

  #read(row: Row, field: Field, into: Identifier): boolean {
    return (
      row.isFilled(field.index) &&
      readIdentifier(row.bytes, row.starts[field.index], row.ends[field.index], into)
    );
  }
}

/** Index → where a record stands. */
class Places {
  readonly #records = new Column(32);
  readonly #lines = new Column(32);

  set(index: number, place: RecordPlace): void {
    this.#records.set(index, place.record);
    this.#lines.set(index, place.line);
  }

  get(index: number): RecordPlace {
    return { record: this.#records.get(index), line: this.#lines.get(index) };
  }
}

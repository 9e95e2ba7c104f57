import type { Row } from '../../extract/row.js';
import type { CrossCheck } from './cross-check.js';
import type { Contradiction, RecordPlace } from './place.js';

/** Integers that stand before those of the checks: record, line, place of its bytes, record type. */
const HEAD = 5;

/** Where a record stands, and what it is. */
export interface NotedRecord extends RecordPlace {
  /** 1-based number among those that were noted together. */
  readonly ofPart: number;
  /** Symbol; 0 where the record type is not listed. */
  readonly recordType: number;
  /** Places of its bytes, line end excluded. */
  readonly start: number;
  readonly end: number;
}

/** Notes what checks across records need to know: a row of integers for each record. */
export class NoteTaker {
  readonly #checks: readonly CrossCheck[];
  readonly #width: number;
  #notes = new Uint32Array(0);
  #used = 0;

  constructor(checks: readonly CrossCheck[]) {
    this.#checks = checks;
    this.#width = widthOf(checks);
  }

  /**
   * @param recordType Symbol; 0 where it is not listed.
   * @param position Place of the row's bytes in what is read.
   */
  note(row: Row, place: RecordPlace, recordType: number, position: number): void {
    if (this.#used + this.#width > this.#notes.length) this.#grow();
    const notes = this.#notes;
    let at = this.#used;
    notes[at] = place.record;
    notes[at + 1] = place.line;
    notes[at + 2] = position + row.start;
    notes[at + 3] = position + row.end;
    notes[at + 4] = recordType;
    at += HEAD;
    for (const check of this.#checks) {
      check.note(row, notes, at);
      at += check.width;
    }
    this.#used = at;
  }

  /** The notes so far, for `enterNotes`, and the memory in which they stand; the next begin anew. */
  take(): Uint32Array<ArrayBuffer> {
    const notes = this.#notes.subarray(0, this.#used);
    this.#notes = new Uint32Array(0);
    this.#used = 0;
    return notes;
  }

  /** Gives back the memory of notes that were entered: new memory costs more than what is written into it. */
  reuse(memory: ArrayBuffer): void {
    if (this.#used === 0) this.#notes = new Uint32Array(memory);
  }

  #grow(): void {
    const larger = new Uint32Array(Math.max(this.#used * 2, this.#width * 1024));
    larger.set(this.#notes.subarray(0, this.#used));
    this.#notes = larger;
  }
}

/**
 * Enters records in the order of the file by what was noted of them.
 * @param report Called with everything that a record contradicts.
 * @param before Records and lines before those that were noted.
 */
export function enterNotes(
  notes: Uint32Array,
  checks: readonly CrossCheck[],
  before: RecordPlace,
  report: (contradiction: Contradiction<string>, record: NotedRecord) => void,
): void {
  const width = widthOf(checks);
  for (let from = 0; from < notes.length; from += width) {
    const place = { record: before.record + notes[from], line: before.line + notes[from + 1] };
    let at = from + HEAD;
    for (const check of checks) {
      const found = check.enter(notes, at, place);
      at += check.width;
      for (const contradiction of found) {
        const [ofPart, , start, end, recordType] = notes.subarray(from, from + HEAD);
        report(contradiction, { ...place, ofPart, start, end, recordType });
      }
    }
  }
}

function widthOf(checks: readonly CrossCheck[]): number {
  return checks.reduce((width, check) => width + check.width, HEAD);
}

import type { RecordValues } from '../extract/write.js';
import type { Layout } from '../layout/layout.js';
import { cersRecords } from './cers/records.js';
import { elpacRecords } from './elpac/records.js';
import { isJoint, jointStudents } from './joint.js';
import type { NameLetters } from './student.js';
import { generateStudents } from './students.js';

export interface GenerateOptions {
  /** How many records. */
  readonly records: number;
  /** A safe integer. */
  readonly seed: number;
  /** Letters of the names; `ascii` where nothing is said. */
  readonly names?: NameLetters;
}

/**
 * Invented records of a layout that keep all of its rules, LEA by LEA and student by student. The same layout,
 * seed and letters give the same records, and a smaller extract is the beginning of a larger one.
 */
export function* generateRecords(layout: Layout, options: GenerateOptions): Generator<RecordValues> {
  let left = options.records;
  if (left === 0) return;
  for (const record of allRecords(layout, options)) {
    yield record;
    if (--left === 0) return;
  }
}

/** Without end. */
function* allRecords(layout: Layout, options: GenerateOptions): Generator<RecordValues> {
  if (layout.document.dictionary === true) {
    yield* cersRecords(layout, options);
    return;
  }
  if (layout.program === 'ELPAC') {
    yield* elpacRecords(layout, options);
    return;
  }
  const students = isJoint(layout) ? jointStudents(layout, options) : generateStudents(layout, options);
  for (const tested of students) yield* tested.map(({ record }) => record);
}

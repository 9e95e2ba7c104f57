import { ALL_GRADES, HIGH_SCHOOL } from '../aggregate/grades.js';
import type { AggregateRow } from '../aggregate/row.js';
import type { PublishedRow } from '../research-file/reader.js';
import type { NotCompared, Reconciliation } from './result.js';

/**
 * Which tests, grades and student groups each side has at all: what only one has is not compared, since the file
 * may be without it by its kind. Single grades are always compared: that one is missing is a difference.
 */
export class Sides {
  readonly #here = newSide();
  readonly #there = newSide();
  readonly #counted: ReadonlySet<number>;

  /** @param counted Student groups that are counted here, also those in which nobody is. */
  constructor(counted: ReadonlySet<number>) {
    this.#counted = counted;
  }

  addHere({ recordType, grade, group }: AggregateRow): void {
    add(this.#here, recordType, grade, group);
  }

  addThere({ recordType = '', grade, group }: PublishedRow): void {
    add(this.#there, recordType, grade, group);
  }

  isHere(recordType: string, group: number): boolean {
    return this.#here.recordTypes.has(recordType) && this.#counted.has(group);
  }

  isThere(recordType: string, grade: string, group: number): boolean {
    const { recordTypes, sums, groups } = this.#there;
    return recordTypes.has(recordType) && (!isSum(grade) || sums.has(grade)) && groups.has(group);
  }

  notCompared(): Reconciliation['notCompared'] {
    const counted = { ...this.#here, groups: this.#counted };
    return { onlyHere: without(this.#here, this.#there), onlyThere: without(this.#there, counted) };
  }
}

interface ReadSide {
  readonly recordTypes: ReadonlySet<string>;
  /** Grades that stand for several. */
  readonly sums: ReadonlySet<string>;
  readonly groups: ReadonlySet<number>;
}

interface GrowingSide {
  readonly recordTypes: Set<string>;
  readonly sums: Set<string>;
  readonly groups: Set<number>;
}

function newSide(): GrowingSide {
  return { recordTypes: new Set(), sums: new Set(), groups: new Set() };
}

function add(side: GrowingSide, recordType: string, grade: string, group: number): void {
  side.recordTypes.add(recordType);
  if (isSum(grade)) side.sums.add(grade);
  side.groups.add(group);
}

function isSum(grade: string): boolean {
  return grade === ALL_GRADES || grade === HIGH_SCHOOL;
}

function without(side: ReadSide, other: ReadSide): NotCompared {
  return {
    recordTypes: [...side.recordTypes].filter((recordType) => !other.recordTypes.has(recordType)).sort(),
    grades: [...side.sums].filter((grade) => !other.sums.has(grade)).sort(),
    groups: [...side.groups].filter((group) => !other.groups.has(group)).sort((a, b) => a - b),
  };
}

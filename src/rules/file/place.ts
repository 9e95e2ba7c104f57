import { Column } from '../../extract/column.js';
import { type MemoryBudget, unlimited } from '../../extract/memory-budget.js';
import type { Field } from '../../layout/layout.js';
import type { Expected } from '../finding.js';
import type { FileRuleId } from './index.js';

/** Where a record stands. */
export interface RecordPlace {
  /** 1-based. */
  readonly record: number;
  /** 1-based. */
  readonly line: number;
}

/** A record that contradicts an earlier one or itself. */
export interface Contradiction<Rule extends string = FileRuleId> {
  readonly rule: Rule;
  readonly field: Field | undefined;
  readonly expected: Expected;
  readonly related?: RecordPlace;
}

/** What nearly every record gives. */
export const noContradictions: readonly Contradiction[] = [];

/** Index → where a record stands, 8 bytes each; record 0 where none was set. */
export class PlaceColumn {
  readonly #records: Column;
  readonly #lines: Column;

  constructor(memory: MemoryBudget = unlimited) {
    this.#records = new Column(32, memory);
    this.#lines = new Column(32, memory);
  }

  set(index: number, place: RecordPlace): void {
    this.#records.set(index, place.record);
    this.#lines.set(index, place.line);
  }

  get(index: number): RecordPlace {
    return { record: this.#records.get(index), line: this.#lines.get(index) };
  }
}

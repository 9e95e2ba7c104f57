import type { Field, Layout } from '../layout.js';
import type { FieldKind } from '../schema.js';
import { type Changes, changesBetween } from './change.js';
import { diffField, type FieldChange } from './field.js';
import { diffTable, type TableDiff, type TableName, tableNames } from './table.js';

export type { Change, Changes } from './change.js';
export type { FieldChange } from './field.js';
export type { TableDiff, TableName } from './table.js';

/** A field that only one of the layouts has. */
export interface FieldName {
  readonly key: string;
  readonly number: number;
  readonly name: string;
  readonly kind: FieldKind;
}

/** How two layouts differ, field by field (by key) and table by table. */
export interface LayoutDiff {
  /** Ids. */
  readonly from: string;
  readonly to: string;
  /** `basis`, `recordLength`, `delimiter`, `recordsPerStudent`, `snapshotWindow`. */
  readonly facts: Changes;
  readonly added: readonly FieldName[];
  readonly removed: readonly FieldName[];
  readonly changed: readonly FieldChange[];
  readonly tables: Readonly<Record<TableName, TableDiff>>;
}

export function diffLayouts(from: Layout, to: Layout): LayoutDiff {
  return {
    from: from.id,
    to: to.id,
    facts: changesBetween(factsOf(from), factsOf(to)),
    added: to.fields.filter(({ key }) => !from.fieldByKey.has(key)).map(nameOf),
    removed: from.fields.filter(({ key }) => !to.fieldByKey.has(key)).map(nameOf),
    changed: to.fields.flatMap((after) => {
      const before = from.fieldByKey.get(after.key);
      return (before && diffField(from, to, before, after)) ?? [];
    }),
    tables: {
      recordTypes: diffTable('recordTypes', from, to),
      conditionCodes: diffTable('conditionCodes', from, to),
      includeIndicators: diffTable('includeIndicators', from, to),
      attemptedness: diffTable('attemptedness', from, to),
      scaleScoreRanges: diffTable('scaleScoreRanges', from, to),
    },
  };
}

/** Whether nothing differs. */
export function isEmptyDiff({ facts, added, removed, changed, tables }: LayoutDiff): boolean {
  return (
    [added, removed, changed, Object.keys(facts)].every((list) => list.length === 0) &&
    tableNames.every((name) => isEmptyTable(tables[name]))
  );
}

export function isEmptyTable({ added, removed, changed }: TableDiff): boolean {
  return added.length + removed.length + changed.length === 0;
}

function nameOf({ key, number, name, kind }: Field): FieldName {
  return { key, number, name, kind };
}

function factsOf({ basis, recordLength, delimiter, document }: Layout) {
  return {
    basis,
    recordLength,
    delimiter,
    recordsPerStudent: document.recordsPerStudent,
    snapshotWindow: document.snapshot?.window,
  };
}

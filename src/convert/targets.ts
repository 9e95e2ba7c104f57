export const targets = ['caret', 'comma', 'fixed', 'jsonl', 'parquet'] as const;

/** A form in which records can be written. */
export type Target = (typeof targets)[number];

/** Forms for tables of several layouts, which have no place for fields of fixed width. */
export const stackTargets = ['comma', 'caret', 'jsonl', 'parquet'] as const;

export type StackTarget = (typeof stackTargets)[number];

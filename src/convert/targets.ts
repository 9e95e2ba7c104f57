export const targets = ['caret', 'comma', 'fixed', 'jsonl', 'parquet'] as const;

/** A form in which records can be written. */
export type Target = (typeof targets)[number];

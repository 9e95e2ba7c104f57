import type { Field, Layout } from '../../layout/layout.js';

/** The values of a record in the order of a layout's fields; undefined where the file has no column for one. */
export type Values = readonly (string | undefined)[];

/** How the values of a few records fit a layout. */
export interface ContentFit {
  /** Values that are what their field may hold. */
  readonly fits: number;
  /** Values that are not. */
  readonly misfits: number;
  /** Records whose type the layout has. */
  readonly recordTypes: number;
  /** Days of tests and windows within the year of the administration. */
  readonly inYear: number;
  readonly outOfYear: number;
}

/** Keys of the days on which a test is given. */
const TEST_DAY = /^(test(Start|Completion)Date\d?|finalTestCompletionDate|window(Start|End)\d)$/;

/** Holds a few records against a layout. What text says, and blanks, speak for no layout. */
export function contentFit(layout: Layout, records: readonly Values[]): ContentFit {
  const fit = { fits: 0, misfits: 0, recordTypes: 0, inYear: 0, outOfYear: 0 };
  const [firstDay, lastDay] = yearOf(layout);
  for (const values of records) {
    if (layout.recordTypes.has(values[layout.recordType.index]?.trim() ?? '')) fit.recordTypes++;
    for (const field of layout.fields) {
      const value = values[field.index]?.trim();
      if (value === undefined || value === '' || field.kind === 'text') continue;
      if (mayHold(field, value)) fit.fits++;
      else fit.misfits++;
      if (field.kind !== 'date' || !TEST_DAY.test(field.key) || !isDate(value)) continue;
      if (value >= firstDay && value <= lastDay) fit.inYear++;
      else fit.outOfYear++;
    }
  }
  return fit;
}

/** Tests of an administration are given between July and the August of the next year. */
function yearOf({ administration }: Layout): readonly [firstDay: string, lastDay: string] {
  const year = Number(administration.slice(0, 4));
  return [`${year}-07-01`, `${year + 1}-08-31`];
}

function mayHold({ kind, codes }: Field, value: string): boolean {
  if (codes.has(value)) return true;
  switch (kind) {
    case 'code':
      return codes.has(`0${value}`);
    case 'digits':
      return /^\d+$/.test(value);
    case 'integer':
      return /^-?\d+$/.test(value);
    case 'decimal':
      return /^-?\d*\.?\d+$/.test(value);
    case 'date':
      return isDate(value);
    case 'text':
      return true;
    case 'filler':
      return false;
  }
}

function isDate(value: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(value);
}

import type { Layout } from '../../layout/layout.js';
import { type ContentFit, contentFit, type Values } from './content.js';

/** A layout that a file may have, and how its records are then read. */
export interface Contender {
  readonly layout: Layout;
  /** Column → index of the layout's field, -1 for a column that it does not know. */
  readonly columns: Int16Array;
  readonly records: readonly Values[];
}

/** The contender that the content speaks for; otherwise those between which it does not decide. */
export interface Verdict<T> {
  readonly winner: T | undefined;
  readonly level: readonly T[];
  /** What decided between several. */
  readonly evidence: string | undefined;
}

/** Tells contenders apart by what their records hold: types, days of tests, then values that no field of theirs has. */
export function decideByContent<T extends Contender>(contenders: readonly T[]): Verdict<T> {
  if (contenders.length <= 1) return { winner: contenders[0], level: contenders, evidence: undefined };
  const judged = contenders.map((contender) => ({
    contender,
    fit: contentFit(contender.layout, contender.records),
  }));
  const ofTypes = mostOf(judged, ({ fit }) => fit.recordTypes);
  const ofYear = ofTypes.filter(({ fit }) => fit.inYear > fit.outOfYear);
  const level = mostOf(ofYear.length > 0 ? ofYear : ofTypes, ({ fit }) => -fit.misfits);
  const [{ contender, fit }] = level;
  if (level.length > 1) {
    return { winner: undefined, level: level.map((one) => one.contender), evidence: undefined };
  }
  return { winner: contender, level: [contender], evidence: wordsFor(contender.layout, fit) };
}

function wordsFor({ administration }: Layout, { fits, misfits, inYear, outOfYear }: ContentFit): string {
  const values = `${fits} of ${fits + misfits} values looked at fit`;
  return inYear > outOfYear ? `tests given in ${administration}, ${values}` : values;
}

/** What the days of tests say against a layout; undefined where nothing. */
export function doubtOf({ layout, records }: Contender): string | undefined {
  const { inYear, outOfYear } = contentFit(layout, records);
  return outOfYear > inYear
    ? `but ${outOfYear} of ${inYear + outOfYear} days of tests looked at are not of ${layout.administration}`
    : undefined;
}

/** The items with the highest score: several when they are level. */
export function mostOf<T>(items: readonly T[], scoreOf: (item: T) => number): T[] {
  const highest = Math.max(...items.map(scoreOf));
  return items.filter((item) => scoreOf(item) === highest);
}

/** The columns of a file that has the fields of a layout one by one. */
export function inOrder(layout: Layout): Int16Array {
  return Int16Array.from(layout.fields, (field) => field.index);
}

/** The values of a record by field. */
export function valuesOf(layout: Layout, columns: Int16Array, record: readonly string[]): Values {
  const values = new Array<string | undefined>(layout.fields.length);
  for (const [column, field] of columns.entries()) if (field >= 0) values[field] = record[column];
  return values;
}

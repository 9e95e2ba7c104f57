import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';

/** Key of the school year, by which the results of an export of several years are told apart. */
const SCHOOL_YEAR = 'schoolYear';

/** Which administration the records of a layout belong to. */
export interface AdministrationReader {
  /** Keys of the fields that it looks at. */
  readonly keys: readonly string[];
  read(row: Row): string;
}

/** The administration of a layout; that of a record, where the layout is of result exports, which hold several. */
export function administrationReader(layout: Layout): AdministrationReader {
  const year = layout.document.dictionary === true ? layout.fieldByKey.get(SCHOOL_YEAR) : undefined;
  if (year === undefined) return { keys: [], read: () => layout.administration };
  return { keys: [SCHOOL_YEAR], read: (row) => administrationOf(row.text(year.index).trim()) };
}

/** `2022-23` of a school year that is written as the year in which it ends; another writing stands as it is. */
function administrationOf(schoolYear: string): string {
  if (!/^\d{4}$/.test(schoolYear)) return schoolYear;
  return `${Number(schoolYear) - 1}-${schoolYear.slice(2)}`;
}

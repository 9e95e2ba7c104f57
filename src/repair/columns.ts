import type { ExtractFormat } from '../extract/format.js';
import type { Field } from '../layout/layout.js';
import { foldHeading } from '../layout/match.js';
import type { Change } from './change.js';

/** A column of the copy. */
export interface ColumnOfCopy {
  /** The column of the file; -1 where it has none. */
  readonly source: number;
  /** Undefined for a column that the layout does not know. */
  readonly field: Field | undefined;
  readonly heading: string;
  /** What stands there in every record where the file has no such column. */
  readonly text: string;
}

/** The columns of the copy, and what is mended in those of the file. */
export interface ColumnPlan {
  readonly columns: readonly ColumnOfCopy[];
  /** Whether the columns of the file stay where they are. */
  readonly isInPlace: boolean;
  readonly changes: readonly Change[];
}

/**
 * Puts the columns of a file in the order of its layout: unknown ones are left out, missing ones put back blank.
 * Exports whose columns are composed keep theirs.
 * @param canMove Whether every record has as many columns as the file; otherwise one that has not would stand
 * among records whose columns were moved, and nobody could tell any more: then all stay where they are.
 */
export function planColumns(format: ExtractFormat, canMove: boolean): ColumnPlan {
  const { layout, columns, headings } = format;
  const isComposed = layout.document.dictionary === true;
  const planned = isComposed
    ? Array.from(columns, (field, source) => columnOf(format, source, layout.fields[field]))
    : layout.fields.map((field) => columnOf(format, columns.indexOf(field.index), field));
  const kept = planned.filter(({ source }) => source >= 0);
  const isInOrder = kept.every(({ source }, at) => at === 0 || source > kept[at - 1].source);
  const changes = [
    ...(isInOrder ? [] : [change(format, 'column-order', true, '', '', '')]),
    ...planned.flatMap((column) => changesOf(format, column)),
    ...Array.from(columns.keys())
      .filter((source) => !kept.some((column) => column.source === source))
      .map((source) => change(format, 'structure/heading', true, '', headings?.[source] ?? '', '')),
  ];
  const isInPlace = planned.length === columns.length && planned.every(({ source }, at) => source === at);
  if (isInPlace || canMove) return { columns: planned, isInPlace, changes };
  const asTheyAre = Array.from(columns, (field, source) => ({
    ...columnOf(format, source, layout.fields[field]),
    heading: headings?.[source] ?? '',
  }));
  const left = changes.map((each) => ({ ...each, isMended: false }));
  return { columns: asTheyAre, isInPlace: true, changes: left };
}

/** A heading that is the layout's in another spelling stays. */
function columnOf(
  { layout, headings }: ExtractFormat,
  source: number,
  field: Field | undefined,
): ColumnOfCopy {
  const own = headings?.[source] ?? '';
  const isKnown = field === undefined || field.headings.some((one) => foldHeading(one) === foldHeading(own));
  const text = source < 0 && field === layout.endOfRecord ? endMark(field) : '';
  return { source, field, heading: isKnown ? own : (field.headings[0] ?? field.name), text };
}

/** The only code of the mark, which all records have; otherwise nobody knows what stood there. */
function endMark(field: Field | undefined): string {
  const [code, ...others] = field?.codes.keys() ?? [];
  return code === undefined || others.length > 0 ? '' : code;
}

function changesOf(format: ExtractFormat, { source, field, heading, text }: ColumnOfCopy): Change[] {
  if (field === undefined) return [];
  if (source < 0) return [change(format, 'structure/heading', text !== '', field.key, '', heading)];
  const own = format.headings?.[source] ?? heading;
  return own === heading || format.headings === undefined
    ? []
    : [change(format, 'structure/heading', true, field.key, own, heading)];
}

function change(
  { headings, titleLines }: ExtractFormat,
  cause: Change['cause'],
  isMended: boolean,
  key: string,
  from: string,
  to: string,
): Change {
  const line = headings === undefined ? null : titleLines + 1;
  return { cause, isMended, line, record: null, key, from, to };
}

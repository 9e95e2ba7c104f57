import { narrowToFile } from '../../layout/dictionary.js';
import type { Layout } from '../../layout/layout.js';
import { type HeadingMatch, matchHeadings } from '../../layout/match.js';
import type { FileForm } from '../format.js';
import { type Contender, decideByContent, doubtOf, mostOf, type Verdict, valuesOf } from './contest.js';
import { type Detection, unrecognised } from './detection.js';
import { commonest } from './lines.js';

/** A layout is recognised when at least this share of its fields has its heading in the file. */
const ENOUGH_HEADINGS = 0.6;

/** Layouts this close to the best may be meant as well, where the best does not fit wholly. */
const CLOSE = 0.98;

type Rows = readonly (readonly string[])[];

interface HeadingContender extends Contender {
  readonly match: HeadingMatch;
}

/**
 * How many rows, such as a title, stand above the heading row; undefined where no row has enough of a layout's headings,
 * or records stand above it.
 */
export function headingRowOf(rows: Rows, layouts: readonly Layout[]): number | undefined {
  const place = rows.findIndex((row) => layouts.some((layout) => hasEnough(matchHeadings(layout, row))));
  return place === -1 || rows.slice(0, place).some((row) => isRecord(row, layouts)) ? undefined : place;
}

/** Whether a row begins with a record type, or has it after a column too many. */
function isRecord(row: readonly string[], layouts: readonly Layout[]): boolean {
  return row.slice(0, 2).some((cell) => layouts.some((layout) => layout.recordTypes.has(cell.trim())));
}

/** Finds the layout by the headings, which have to be there. */
export function detectByHeadings(
  rows: Rows,
  titleLines: number,
  layouts: readonly Layout[],
  isNamed: boolean,
  form: FileForm,
  bomLength: number,
): Detection {
  const headings = rows[titleLines];
  const records = rows.slice(titleLines + 1);
  const extent = commonest(records.map((record) => record.length));
  const contenders = layouts
    .map((layout) => matchHeadings(layout, headings))
    .filter((match) => isNamed || hasEnough(match))
    .map(narrowToFile)
    .map((match) => contenderOf(match, records, extent));
  const { winner, level, evidence } = choose(contenders);
  if (winner === undefined) {
    return unrecognised(form, `${headings.length} headings`, level);
  }
  const { layout, columns, match } = winner;
  const cut = Array.from(columns, (_, column) => headings[column] ?? '');
  return {
    recognised: true,
    format: { layout, form, bomLength, titleLines, headings: cut, columns },
    score: match.matched / Math.max(headings.length, layout.fields.length),
    evidence: [
      `${match.matched} of ${layout.fields.length} headings of ${layout.id}`,
      evidence,
      doubtOf(winner),
    ].filter((note) => note !== undefined),
  };
}

/** The most headings win; what several have alike, their number and then the content tell apart. */
function choose(contenders: readonly HeadingContender[]): Verdict<HeadingContender> {
  const most = mostOf(contenders, ({ match }) => match.matched);
  const whole = most.filter(({ match }) => isWhole(match));
  if (whole.length === 1) return { winner: whole[0], level: whole, evidence: undefined };
  const [best] = most;
  const close = contenders.filter(({ match }) => match.matched >= CLOSE * best.match.matched);
  const verdict = decideByContent(close);
  if (most.length > 1 || verdict.winner === best) return verdict;
  if (verdict.level.includes(best)) return { winner: best, level: most, evidence: undefined };
  return { winner: undefined, level: [best, ...verdict.level], evidence: undefined };
}

function isWhole({ layout, columns, matched }: HeadingMatch): boolean {
  return matched === layout.fields.length && matched === columns.length;
}

/** Of a layout whose columns are composed, a file has but some, and those that say which result of whom it is. */
function hasEnough({ layout, columns, matched }: HeadingMatch): boolean {
  if (layout.document.dictionary !== true) return matched >= ENOUGH_HEADINGS * layout.fields.length;
  const identifying = [
    layout.fieldByKey.get('ssid'),
    layout.fieldByKey.get('assessmentName'),
    layout.recordType,
  ];
  return (
    matched >= ENOUGH_HEADINGS * columns.length &&
    identifying.every((field) => field !== undefined && columns.includes(field.index))
  );
}

function contenderOf(match: HeadingMatch, records: Rows, extent: number): HeadingContender {
  const { layout } = match;
  const columns = columnsOfRecords(match, records, extent);
  return { layout, match, columns, records: records.map((record) => valuesOf(layout, columns, record)) };
}

/**
 * The columns as the records have them, where all agree on another number than the headings: blank columns without a
 * heading at the end, headings without a column, or a column in front.
 */
function columnsOfRecords({ layout, columns }: HeadingMatch, records: Rows, extent: number): Int16Array {
  const extra = extent - columns.length;
  const like = records.filter((record) => record.length === extent);
  if (extra === 0 || like.length === 0) return columns;
  if (extra < 0) {
    return columns.subarray(extent).every((field) => field < 0) ? columns.subarray(0, extent) : columns;
  }
  const unknown = new Array<number>(extra).fill(-1);
  const isBlank = (value: string) => value.trim() === '' || value === '""';
  if (like.every((record) => record.slice(columns.length).every(isBlank))) {
    return Int16Array.from([...columns, ...unknown]);
  }
  const recordType = columns.indexOf(layout.recordType.index) + extra;
  const isInFront = like.every((record) => layout.recordTypes.has(record[recordType]?.trim() ?? ''));
  return isInFront ? Int16Array.from([...unknown, ...columns]) : columns;
}

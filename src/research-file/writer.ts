import type { AggregateRow } from '../aggregate/row.js';
import { InputError } from '../errors.js';
import { encode1252 } from '../extract/text.js';
import type { Column } from './columns.js';
import { findResearchForm, type ResearchForm, researchTestOf, testYearOf } from './forms.js';
import { type MeasureKind, measures } from './measures.js';
import { roundedUnits } from './quantity.js';
import { testByRecordType } from './tests.js';

/** Which kinds of values of a row are hidden; a kind that is not named is shown. */
export type HiddenKinds = Readonly<Partial<Record<MeasureKind, boolean>>>;

/** Writes aggregates in the columns of a published research file. */
export interface ResearchFileWriter {
  /** What of the form is not verified, a sentence each; to be told the user. */
  readonly unverified: readonly string[];
  /**
   * The bytes of the file: its headings, then the rows that it has room for in the order given; rows of other tests
   * and rows grouped by further fields are passed over. Totals of an entity and a group are taken from the rows of
   * all grades (13) and all students (1), and are blank where those are not among the rows.
   * @param hidden What of a row is hidden, as `*`; nothing unless given.
   * @throws InputError `not-encodable` where a name has a character that windows-1252 lacks.
   */
  write(rows: readonly AggregateRow[], hidden?: (row: AggregateRow) => HiddenKinds): Generator<Uint8Array>;
}

const nothingHidden = (): HiddenKinds => ({});

/**
 * A writer for the research file of an administration.
 * @param administration `2016-17`
 * @param test `smarter-balanced`, `cast`, `caa`, `caa-science`, `csa`
 * @throws InputError `unknown-administration`, `unknown-test`; `no-research-file` where its columns are not known.
 */
export function researchFileForm(administration: string, test = 'smarter-balanced'): ResearchFileWriter {
  const form = findResearchForm(administration, researchTestOf(test));
  const year = String(testYearOf(administration));
  return {
    unverified: form.unverified,
    *write(rows, hidden = nothingHidden) {
      const cells = new CellMaker(form, year, rows, hidden);
      yield lineOf(
        form,
        form.columns.map(({ heading }) => heading),
      );
      for (const row of rows) {
        if (testByRecordType.get(row.recordType)?.test !== form.test) continue;
        if (Object.keys(row.fields).length > 0) continue;
        yield lineOf(form, cells.of(row));
      }
    },
  };
}

/** Totals that a row takes from another row of its entity and test. */
const totals: Readonly<Record<string, { readonly measure: string; readonly ofGroup: boolean }>> = {
  testedAtLevel: { measure: 'tested', ofGroup: false },
  testedInGroup: { measure: 'tested', ofGroup: true },
  withScoresInGroup: { measure: 'withScores', ofGroup: true },
};

const ALL_GRADES = '13';
const ALL_STUDENTS = 1;

class CellMaker {
  readonly #allGrades: ReadonlyMap<string, AggregateRow>;

  constructor(
    readonly form: ResearchForm,
    readonly year: string,
    rows: readonly AggregateRow[],
    readonly hidden: (row: AggregateRow) => HiddenKinds,
  ) {
    const whole = rows.filter(
      ({ grade, fields }) => grade === ALL_GRADES && Object.keys(fields).length === 0,
    );
    this.#allGrades = new Map(whole.map((row) => [totalKey(row, row.group), row]));
  }

  of(row: AggregateRow): string[] {
    const hidden = this.hidden(row);
    return this.form.columns.map((column) => this.#cell(row, column, hidden));
  }

  #cell(row: AggregateRow, { holds }: Column, hidden: HiddenKinds): string {
    if (holds === undefined) return '';
    const identity = identities[holds];
    if (identity !== undefined) return identity(row, this.year);
    const total = totals[holds];
    if (total === undefined) return this.#value(row, holds, hidden);
    const source = this.#allGrades.get(totalKey(row, total.ofGroup ? row.group : ALL_STUDENTS));
    return source === undefined ? '' : this.#value(source, total.measure, this.hidden(source));
  }

  #value(row: AggregateRow, key: string, hidden: HiddenKinds): string {
    const measure = measures.get(key);
    const quantity = measure?.of(row);
    if (measure === undefined || quantity === undefined) return '';
    if (hidden[measure.kind] === true) return '*';
    const decimals = decimalsOf(measure.unit, this.form);
    return (roundedUnits(quantity, decimals) / 10 ** decimals).toFixed(decimals);
  }
}

const identities: Readonly<Record<string, (row: AggregateRow, year: string) => string>> = {
  county: ({ entity }) => entity.code.slice(0, 2),
  district: ({ entity }) => entity.code.slice(2, 7),
  school: ({ entity }) => entity.code.slice(7),
  districtName: ({ entity }) => entity.districtName,
  schoolName: ({ entity }) => entity.schoolName,
  typeId: ({ entity }) => String(entity.typeId),
  year: (_, year) => year,
  testType: ({ recordType }) => testByRecordType.get(recordType)?.type ?? '',
  test: ({ recordType }) => String(testByRecordType.get(recordType)?.ids[0] ?? ''),
  group: ({ group }) => String(group),
  grade: ({ grade }) => grade,
};

/** Decimals in which a number is published. */
export function decimalsOf(
  unit: 'students' | 'percent' | 'points',
  { percentDecimals }: Pick<ResearchForm, 'percentDecimals'>,
): number {
  return { students: 0, percent: percentDecimals, points: 1 }[unit];
}

function totalKey({ entity, recordType }: AggregateRow, group: number): string {
  return `${entity.code} ${entity.typeId} ${recordType} ${group}`;
}

/** Names as the published files have them: in windows-1252, and in caret files without quotation marks. */
export function lineOf({ delimiter }: Pick<ResearchForm, 'delimiter'>, cells: readonly string[]): Uint8Array {
  const line =
    delimiter === ','
      ? cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)
      : cells.join(delimiter);
  const bytes = encode1252(`${line}\r\n`);
  if (bytes !== undefined && !cells.some((cell) => divides(cell, delimiter))) return bytes;
  throw new InputError('not-encodable', `A research file cannot hold the names of this row: ${line}`, {
    next: 'They have a caret, a line end or a character outside windows-1252: spell them otherwise in CALPADS, or use another form.',
  });
}

function divides(cell: string, delimiter: string): boolean {
  return /[\r\n]/.test(cell) || (delimiter === '^' && cell.includes(delimiter));
}

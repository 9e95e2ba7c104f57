import { ALL_GRADES } from '../aggregate/grades.js';
import { ALL_STUDENTS } from '../aggregate/groups.js';
import { HIDDEN, type OutputRow } from '../aggregate/output-row.js';
import type { AggregateRow } from '../aggregate/row.js';
import { InputError } from '../errors.js';
import { encode1252 } from '../extract/text.js';
import { decimalText } from '../text/decimal.js';
import type { Column } from './columns.js';
import { findResearchForm, type ResearchForm, researchTestOf, testYearOf } from './forms.js';
import { decimalsOf, measures } from './measures.js';
import { roundedUnits } from './quantity.js';
import { testByRecordType } from './tests.js';

/** Writes aggregates in the columns of a published research file. */
export interface ResearchFileWriter {
  /** What of the form is not verified, a sentence each; to be told the user. */
  readonly unverified: readonly string[];
  /**
   * The bytes of the file: its headings, then the rows that it has room for in the order given; rows of other tests
   * and rows grouped by further fields are passed over. Totals of an entity and a group are taken from the rows of
   * all grades (13) and all students (1), and are blank where those are not among the rows. What is hidden is `*`.
   * @param rows Those of an entity and a test follow each other.
   * @throws InputError `not-encodable` where a name has a character that windows-1252 lacks.
   */
  write(rows: Iterable<OutputRow>): Generator<Uint8Array>;
}

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
    *write(rows) {
      yield lineOf(
        form,
        form.columns.map(({ heading }) => heading),
      );
      for (const together of blocks(form, rows)) {
        const cells = new CellMaker(form, year, together);
        for (const row of together) yield lineOf(form, cells.of(row));
      }
    },
  };
}

/** The rows of one entity and test at a time. */
function* blocks({ test }: ResearchForm, rows: Iterable<OutputRow>): Generator<OutputRow[]> {
  let block: OutputRow[] = [];
  for (const output of rows) {
    const { entity, recordType, fields } = output.row;
    if (testByRecordType.get(recordType)?.test !== test || Object.keys(fields).length > 0) continue;
    const [first] = block;
    const isNew =
      first !== undefined && (first.row.entity.code !== entity.code || first.row.recordType !== recordType);
    if (isNew) {
      yield block;
      block = [];
    }
    block.push(output);
  }
  if (block.length > 0) yield block;
}

/** Totals that a row takes from another row of its entity and test. */
const totals: Readonly<Record<string, { readonly measure: string; readonly ofGroup: boolean }>> = {
  testedAtLevel: { measure: 'tested', ofGroup: false },
  testedInGroup: { measure: 'tested', ofGroup: true },
  withScoresInGroup: { measure: 'withScores', ofGroup: true },
};

class CellMaker {
  /** Student group → row of all grades. */
  readonly #allGrades: ReadonlyMap<number, OutputRow>;

  constructor(
    readonly form: ResearchForm,
    readonly year: string,
    block: readonly OutputRow[],
  ) {
    const whole = block.filter(({ row }) => row.grade === ALL_GRADES);
    this.#allGrades = new Map(whole.map((output) => [output.row.group, output]));
  }

  of(row: OutputRow): string[] {
    return this.form.columns.map((column) => this.#cell(row, column));
  }

  #cell(row: OutputRow, { holds }: Column): string {
    if (holds === undefined) return '';
    const identity = identities[holds];
    if (identity !== undefined) return identity(row.row, this.year);
    const total = totals[holds];
    if (total === undefined) return this.#value(row, holds);
    const source = this.#allGrades.get(total.ofGroup ? row.row.group : ALL_STUDENTS);
    return source === undefined ? '' : this.#value(source, total.measure);
  }

  #value({ row, protection }: OutputRow, key: string): string {
    const measure = measures.get(key);
    if (measure === undefined) return '';
    // Before the value is looked at: a blank would say that nobody has one.
    if (protection !== null && protection[measure.kind] !== null) return HIDDEN;
    const quantity = measure.of(row);
    if (quantity === undefined) return '';
    const decimals = decimalsOf(measure.unit, this.form.percentDecimals);
    return decimalText(roundedUnits(quantity, decimals), decimals);
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

import { decimalText } from '../../text/decimal.js';
import { decimalsOf, Evaluator } from '../evaluate.js';
import type { AggregateResult } from '../index.js';
import type { Measure } from '../measures.js';
import { HIDDEN, type OutputRow } from '../output-row.js';
import type { Mark } from '../small-cells/kinds.js';
import {
  type Column,
  entityColumns,
  fieldColumns,
  groupColumns,
  isHidden,
  measuresIn,
  stateColumns,
} from './columns.js';
import { csvLine } from './csv-line.js';
import type { Form } from './form.js';

/** The measures that stand side by side. */
const headline = [
  'enrolled',
  'tested',
  'with_scores',
  'mean_scale_score',
  'distance_from_standard',
  'met_and_above_percent',
];

const encoder = new TextEncoder();

/** A row for each entity and student group; the chief measures of each test and grade side by side. */
export const wideForm: Form = function* (result, rows, options) {
  const columns = [
    ...stateColumns(result, options),
    ...entityColumns,
    ...groupColumns,
    ...fieldColumns(result),
  ];
  const gathered = gather(rows, (row) =>
    columns
      .filter(({ name }) => name !== 'protection')
      .map((column) => column.of(row))
      .join('\n'),
  );
  const cells = sideBySide(result, gathered);
  yield encoder.encode(csvLine([...columns, ...cells].map(({ name }) => name)));
  for (const list of gathered) {
    const byTestGrade = new Map(list.map((row) => [testGradeOf(row), row]));
    const line = csvLine([
      ...columns.map((column) => column.of(mostHidden(list, column.name))),
      ...cells.map(({ testGrade, measure }) => {
        const row = byTestGrade.get(testGrade);
        return row === undefined ? '' : measure.of(row);
      }),
    ]);
    yield encoder.encode(line);
  }
};

/** The columns for each test and grade; those of measures that it does not have are left out. */
function sideBySide(result: AggregateResult, gathered: readonly (readonly OutputRow[])[]) {
  const measures = measuresIn(result)
    .filter(({ name }) => headline.includes(name))
    .map(measureColumn);
  const byTestGrade = gather(gathered.flat(), testGradeOf).sort(([one], [other]) =>
    testGradeOf(one) < testGradeOf(other) ? -1 : 1,
  );
  return byTestGrade.flatMap((rows) => {
    const testGrade = testGradeOf(rows[0]);
    const [recordType, grade] = testGrade.split(' ');
    return measures
      .filter((measure) => rows.some((row) => measure.of(row) !== ''))
      .map((measure) => ({
        name: `${columnName(result, recordType)}_${grade}_${measure.name}`,
        testGrade,
        measure,
      }));
  });
}

/** A column of the values of a measure: an asterisk where one is hidden. */
function measureColumn(measure: Measure): Column {
  const evaluator = new Evaluator([measure]);
  const decimals = decimalsOf(measure);
  return {
    name: measure.name,
    of: (row) => {
      if (isHidden(measure, row)) return HIDDEN;
      const [value] = evaluator.evaluate(row.row);
      return Number.isNaN(value) ? '' : decimalText(value, decimals);
    },
  };
}

function testGradeOf({ row }: OutputRow): string {
  return `${row.recordType} ${row.grade}`;
}

/** `smarter_balanced_for_ela` */
function columnName({ tests }: AggregateResult, recordType: string): string {
  const name = tests.find((test) => test.recordType === recordType)?.name ?? recordType;
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}

/** Rows that agree in what tells them apart, in the order of the first of each. */
function gather(rows: Iterable<OutputRow>, keyOf: (row: OutputRow) => string): OutputRow[][] {
  const lists = new Map<string, OutputRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [row]);
    else list.push(row);
  }
  return [...lists.values()];
}

/** The protection of a line is that of its most protected part. */
function mostHidden(list: readonly OutputRow[], column: string): OutputRow {
  if (column !== 'protection') return list[0];
  const has = (mark: Mark) => list.find(({ protection }) => Object.values(protection ?? {}).includes(mark));
  return has('primary') ?? has('secondary') ?? list[0];
}

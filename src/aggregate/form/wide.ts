import type { AggregateResult } from '../index.js';
import type { OutputRow } from '../output-row.js';
import type { Mark } from '../small-cells/kinds.js';
import {
  type Column,
  entityColumns,
  fieldColumns,
  groupColumns,
  measureColumns,
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

/** A row for each entity and student group; the chief measures of each test and grade side by side. */
export const wideForm: Form = function* (result, rows, options) {
  const columns = [
    ...stateColumns(result, options),
    ...entityColumns,
    ...groupColumns,
    ...fieldColumns(result),
  ];
  const measures = measureColumns(result).filter(({ name }) => headline.includes(name));
  const gathered = gather(rows, (row) =>
    columns
      .filter(({ name }) => name !== 'protection')
      .map((column) => column.of(row))
      .join('\n'),
  );
  const testGrades = [...new Set(gathered.flatMap((list) => list.map(testGradeOf)))].sort();
  const subjects = new Map(
    result.tests.map((test) => [test.recordType, columnName(result, test.recordType)]),
  );
  const heading = (testGrade: string, { name }: Column) => {
    const [recordType, grade] = testGrade.split(' ');
    return `${subjects.get(recordType)}_${grade}_${name}`;
  };
  yield csvLine([
    ...columns.map(({ name }) => name),
    ...testGrades.flatMap((testGrade) => measures.map((measure) => heading(testGrade, measure))),
  ]);
  for (const list of gathered) {
    const byTestGrade = new Map(list.map((row) => [testGradeOf(row), row]));
    yield csvLine([
      ...columns.map((column) => column.of(mostHidden(list, column.name))),
      ...testGrades.flatMap((testGrade) => {
        const row = byTestGrade.get(testGrade);
        return measures.map((measure) => (row === undefined ? '' : measure.of(row)));
      }),
    ]);
  }
};

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

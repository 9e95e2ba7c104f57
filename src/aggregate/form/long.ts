import {
  cellOf,
  entityColumns,
  fieldColumns,
  groupColumns,
  resultMeasures,
  stateColumns,
  testColumns,
} from './columns.js';
import { csvLine } from './csv-line.js';
import type { Form } from './form.js';

/** A row for each entity, test, grade and student group; a column for each measure. */
export const longForm: Form = function* (result, rows, options) {
  const columns = [
    ...stateColumns(result, options),
    ...entityColumns,
    ...testColumns(result),
    ...groupColumns,
    ...fieldColumns(result),
  ];
  const measures = resultMeasures(result);
  yield csvLine([...columns, ...measures].map(({ name }) => name));
  for (const row of rows) {
    yield csvLine([
      ...columns.map((column) => column.of(row)),
      ...measures.map((measure) => cellOf(measure, row)),
    ]);
  }
};

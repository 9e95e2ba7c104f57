import { planAggregate } from '../../aggregate/plan.js';
import { aggregateSql, type DialectName, dialects } from '../../aggregate/sql/index.js';
import { InputError } from '../../errors.js';
import { exitCodes } from '../exit-codes.js';
import { namedLayout } from '../named-layout.js';
import { withOutput } from '../output.js';
import type { AggregateOptions } from './aggregate.js';

/** Writes an aggregation as SQL; the file that it will read need not exist yet. */
export async function runAggregateSql(
  files: readonly string[],
  options: AggregateOptions & { readonly sql: DialectName },
): Promise<number> {
  if (options.layout === undefined) {
    throw new InputError('layout-needed', 'The SQL needs to know the layout of the file.', {
      next: 'Name it: --layout 2016-17',
    });
  }
  if (files.length !== 1 || files[0] === '-') {
    throw new InputError('one-file', 'The SQL reads one file.', {
      next: 'Put the extracts together first: caaspp convert a.csv b.csv --to parquet -o all.parquet',
    });
  }
  const layout = await namedLayout(options.layout);
  const { by = [], groups, attribution } = options;
  const plan = planAggregate(layout, { by, attribution, ...(groups === undefined ? {} : { groups }) });
  const sql = aggregateSql(layout, plan, files[0], dialects[options.sql]);
  await withOutput(options.output, files, (output) => output.write([sql]));
  return exitCodes.success;
}

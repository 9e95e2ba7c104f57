// The same groups and measures in DuckDB, over the caret file itself. Usage: node duckdb-aggregate.js FILE BY OUT
import { DuckDBInstance } from '@duckdb/node-api';
import { planAggregate } from '../../dist/aggregate/plan.js';
import { aggregateSql, dialects } from '../../dist/aggregate/sql/index.js';
import { loadLayout } from '../../dist/layout/catalog.js';

const [, , file, by, out] = process.argv;
const layout = loadLayout('2016-17');
const sql = aggregateSql(layout, planAggregate(layout, { by: by.split(',') }), file, dialects.duckdb);
const [, select] = sql.split(/;\n/);
const names = layout.fields.map(({ headings }) => `'${headings[0].replaceAll("'", "''")}': 'VARCHAR'`);

const connection = await (await DuckDBInstance.create()).connect();
await connection.run(`CREATE TEMPORARY VIEW caaspp_extract AS SELECT * FROM read_csv('${file}', delim = '^', quote = '',
  escape = '', header = true, auto_detect = false, columns = {${names.join(', ')}}, nullstr = '')`);
await connection.run(`COPY (${select}) TO '${out}' (HEADER)`);

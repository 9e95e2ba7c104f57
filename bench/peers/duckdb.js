// What an analyst would write in SQL: every code column is blank or in its list. Usage: node duckdb.js FILE
import { DuckDBInstance } from '@duckdb/node-api';
import { loadLayout } from '../../dist/layout/catalog.js';

const [, , file] = process.argv;
const layout = loadLayout('2016-17');
const headings = layout.fields.map((field) => field.headings[0]);
const columns = layout.fields
  .filter((field) => field.kind === 'code')
  .map((field) => {
    const codes = [...field.codes.keys()].map(quoted).join(', ');
    return `count(*) FILTER (WHERE "${headings[field.index]}" NOT IN (${codes}))`;
  });

const connection = await (await DuckDBInstance.create()).connect();
const names = headings.map((heading) => `${quoted(heading)}: 'VARCHAR'`).join(', ');
const reader = await connection.runAndReadAll(
  `SELECT count(*), ${columns.join(' + ')} FROM read_csv(${quoted(file)}, delim = '^', quote = '', escape = '',
    header = true, auto_detect = false, columns = {${names}}, nullstr = '')`,
);
const [[records, faults]] = reader.getRows();
console.log(JSON.stringify({ records: Number(records), faults: Number(faults) }));

function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

// Times `caaspp validate` and `filter` as whole processes beside what a user could pick instead, on the same generated data.
// Results are compared before a time counts. Usage: npm run bench [-- --records 200000 --rounds 3 --json FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadLayout } from '../dist/layout/catalog.js';
import { damagedExtract, soundExtract } from './data.js';
import { gate, gateAnnotation, gateBytes } from './gate.js';
import { measure } from './measure.js';
import { machine, table } from './table.js';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '200000' },
    'zod-records': { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const records = Number(values.records);
const zodRecords = Number(values['zod-records']);

const caret = soundExtract('caret', records);
const fixed = soundExtract('fixed-width', records);
const zodCaret = soundExtract('caret', zodRecords);

const ours = ['bin/caaspp.js', 'validate', '--quiet'];
const contestants = [
  { name: 'caaspp validate, caret, all rules', file: caret, records, command: [...ours, caret] },
  {
    name: 'caaspp validate, caret, one thread',
    file: caret,
    records,
    command: [...ours, '--threads', '1', caret],
  },
  { name: 'caaspp validate, fixed width, all rules', file: fixed, records, command: [...ours, fixed] },
  {
    name: 'DuckDB, in-lists of all code columns',
    file: caret,
    records,
    command: ['bench/peers/duckdb.js', caret],
  },
  {
    name: 'csv-parse + a zod object per record',
    file: zodCaret,
    records: zodRecords,
    command: ['bench/peers/csv-parse-zod.js', zodCaret],
  },
];

// Records with one code, written as they stand. awk needs no layout, but the number of the column.
const column = loadLayout('2016-17').fieldByKey.get('gradeAssessed').index + 1;
const filters = [
  {
    name: 'caaspp filter, one code',
    file: caret,
    records,
    command: ['bin/caaspp.js', 'filter', '--quiet', caret, '--where', 'gradeAssessed = 03'],
  },
  {
    name: "awk -F'^', the same condition",
    file: caret,
    records,
    program: 'awk',
    command: ['-F^', `NR == 1 || $${column} == "03"`, caret],
  },
];

// Every record written with three columns more, beside a plain copy through the same reader, and beside validate.
const copy = 'bench/data/copy.csv';
const annotations = [
  {
    name: 'caaspp snapshot --annotate',
    file: caret,
    records,
    command: ['bin/caaspp.js', 'snapshot', '--quiet', '--annotate', caret, '-o', copy],
  },
  {
    name: 'caaspp filter, every record',
    file: caret,
    records,
    command: ['bin/caaspp.js', 'filter', '--quiet', caret, '-o', copy],
  },
  contestants[0],
];

gateAnnotation(zodCaret);
gateBytes(...filters);
await gate(damagedExtract(zodRecords));
const rounds = Number(values.rounds);
const results = await measure(contestants, rounds);
const filterResults = await measure(filters, rounds);
const annotationResults = await measure(annotations, rounds);
console.log(table(results, machine()));
console.log(`\n${table(filterResults, machine())}`);
console.log(`\n${table(annotationResults, machine())}`);
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine: machine(), results: [...results, ...filterResults, ...annotationResults] }, null, 2)}\n`,
  );

// Times `caaspp aggregate` beside validate and DuckDB on the same caret extract; results are compared before a time
// counts. Usage: node bench/aggregate.js [--records 200000 --rounds 3 --by school,test,grade,group]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { soundExtract } from './data.js';
import { measure } from './measure.js';
import { machine, table } from './table.js';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '3' },
    by: { type: 'string', default: 'school,test,grade,group' },
  },
});
const records = Number(values.records);
const file = soundExtract('caret', records);
const out = (name) => `bench/data/aggregate-${name}.csv`;
const contestants = [
  {
    name: `caaspp aggregate --by ${values.by}`,
    command: ['bin/caaspp.js', 'aggregate', file, '--by', values.by, '-q', '-o', out('caaspp')],
  },
  {
    name: 'caaspp validate, one thread',
    command: ['bin/caaspp.js', 'validate', '--threads', '1', '--quiet', file],
  },
  {
    name: 'DuckDB, the same groups and measures',
    command: ['bench/peers/duckdb-aggregate.js', file, values.by, out('duckdb')],
  },
].map((contestant) => ({ ...contestant, file, records }));

for (const { command } of contestants) spawnSync(process.execPath, command, { stdio: 'inherit' });
requireSame(totals(out('caaspp')), totals(out('duckdb')));

console.log(table(await measure(contestants, Number(values.rounds)), machine()));

/** Rows, and the sums of some columns, of a result. No cell before them holds a line end. */
function totals(path) {
  const [headings, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const fromEnd = (name) => headings.split(',').length - headings.split(',').indexOf(name);
  const sum = (name) => {
    const place = fromEnd(name);
    return lines.reduce((total, line) => total + Number(line.split(',').at(-place)), 0);
  };
  return {
    rows: lines.length,
    ...Object.fromEntries(['enrolled', 'tested', 'with_scores'].map((name) => [name, sum(name)])),
  };
}

function requireSame(ours, theirs) {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return;
  throw new Error(`caaspp has ${JSON.stringify(ours)}, DuckDB ${JSON.stringify(theirs)}: no time counts.`);
}

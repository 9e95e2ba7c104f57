import { readFileSync } from 'node:fs';
import { extract, FOLDER } from '../data.js';
import { output, requireSame } from '../gate.js';
import { measure } from '../measure.js';

const BY = 'school,test,grade,group';

/** School × test × grade × eight dimensions of student groups, as we and as DuckDB count them, from the same file. */
export async function aggregate({ records, rounds }) {
  const file = extract('sound', 'caret', records);
  const out = (id) => `${FOLDER}/${id}.csv`;
  const contestants = [
    {
      id: 'aggregate',
      name: `aggregate --by ${BY}`,
      command: ['bin/caaspp.js', 'aggregate', file, '--by', BY, '-q', '-o', out('aggregate')],
    },
    {
      id: 'duckdb-aggregate',
      name: 'DuckDB, the same groups and measures',
      command: ['bench/peers/duckdb-aggregate.js', file, BY, out('duckdb-aggregate')],
    },
    {
      id: 'validate-one-thread',
      name: 'validate, one thread',
      command: ['bin/caaspp.js', 'validate', '--threads', '1', '--quiet', file],
    },
  ].map((contestant) => ({ ...contestant, file, records }));
  const [ours, theirs] = contestants;
  for (const contestant of [ours, theirs]) output(contestant);
  requireSame(ours.name, totals(out(ours.id)), totals(out(theirs.id)));
  return measure(contestants, rounds);
}

/** Rows, and the sums of some columns, of a result. No cell behind them holds a line end or a comma. */
function totals(path) {
  const [headings, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = headings.split(',');
  const sum = (name) => {
    const fromEnd = names.indexOf(name) - names.length;
    return lines.reduce((total, line) => total + Number(line.split(',').at(fromEnd)), 0);
  };
  return [lines.length, ...['enrolled', 'tested', 'with_scores'].map(sum)];
}

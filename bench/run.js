// Measures whole processes on generated extracts, beside what a user could pick instead; see docs/performance.md. Usage:
// npm run bench [-- PART… --records 1000000 --slow-records 60000 --rounds 3 --sizes 10000,100000 --json]
import { parseArgs } from 'node:util';
import { machine } from './machine.js';
import { parts } from './parts/index.js';
import { watchOthers } from './processor.js';
import { keep } from './results.js';
import { aimsTable, describe, tableOf } from './table.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    records: { type: 'string', default: '1000000' },
    // For the gates, and for peers that would take minutes. Files of less than 32 MiB would start no threads.
    'slow-records': { type: 'string', default: '60000' },
    rounds: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '10000,100000,1000000,10000000' },
    json: { type: 'boolean', default: false },
  },
});
const size = {
  records: Number(values.records),
  slowRecords: Number(values['slow-records']),
  rounds: Number(values.rounds),
  sizes: values.sizes.split(',').map(Number),
};
const chosen =
  positionals.length > 0 ? positionals : ['validate', 'filter', 'aggregate', 'snapshot', 'start'];
const unknown = chosen.filter((id) => !Object.hasOwn(parts, id));
if (unknown.length > 0)
  throw new Error(`No ${unknown.join(', ')}: there are ${Object.keys(parts).join(', ')}.`);

console.log(describe(machine()));
const measured = {};
for (const id of chosen) {
  const { title, run, rounds = size.rounds } = parts[id];
  const othersSince = watchOthers();
  const results = await run({ ...size, rounds });
  const part = { rounds, others: othersSince(), results };
  measured[id] = part;
  console.log(`\n${title}\n\n${tableOf(id, part)}`);
}
const aims = aimsTable(measured);
if (aims !== undefined) console.log(`\nAims\n\n${aims}`);
if (values.json) console.log(`\nKept in ${keep(machine(), measured)}`);

// Times `caaspp validate` on extracts in which every value is wrong beside a sound one; the totals must be exact before a
// time counts. Usage: node bench/wrong.js [--records 100000 --rounds 3]
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { soundExtract, wrongExtract } from './data.js';
import { measure } from './measure.js';
import { machine, table } from './table.js';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '3' } },
});
const records = Number(values.records);
const validate = (file) => ['bin/caaspp.js', 'validate', '--quiet', '--fail-on', 'none', file];

const sound = soundExtract('caret', records);
const wrong = [
  { name: 'every value wrong', ...wrongExtract(records, { blanksToo: false }) },
  { name: 'every value wrong, and no field blank', ...wrongExtract(records, { blanksToo: true }) },
];
for (const { name, path, faults } of wrong) requireFaults(name, path, faults);

const contestants = [{ name: 'sound', path: sound }, ...wrong].map(({ name, path }) => ({
  name,
  file: path,
  records,
  command: validate(path),
}));
console.log(table(await measure(contestants, Number(values.rounds)), machine()));

/** Every wrong value is found once, by a rule on its field. */
function requireFaults(name, path, faults) {
  const command = [
    'bin/caaspp.js',
    'validate',
    '--only',
    'field/,structure/not-text',
    '--format',
    'json',
    '--fail-on',
    'none',
    path,
  ];
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const found = JSON.parse(stdout).files[0].totals.reduce((sum, total) => sum + total.count, 0);
  if (found !== faults) throw new Error(`${name}: ${found} faults, not ${faults}: no time counts.`);
}

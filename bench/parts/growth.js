import { extract, faultsIn } from '../data.js';
import { output, requireSame } from '../gate.js';
import { measure } from '../measure.js';

const kinds = [
  { id: 'all-rules', name: 'all rules', flags: [] },
  { id: 'record-rules', name: 'no rules across records', flags: ['--ignore', 'file/'] },
];

/** Does it grow in a straight line? Validates ever larger extracts. */
export async function growth({ sizes, rounds }) {
  const contestants = sizes.flatMap((records) => {
    const file = extract('sound', 'caret', records);
    requireRecords(file, records);
    return kinds.map(({ id, name, flags }) => ({
      ...{ id: `${id}-${records}`, name: `validate, caret, ${name}`, records, file },
      command: ['bin/caaspp.js', 'validate', '--quiet', ...flags, file],
    }));
  });
  return measure(contestants, rounds);
}

/** That nothing was found is said by the exit code; that all was read, by the report. */
function requireRecords(file, records) {
  const command = ['bin/caaspp.js', 'validate', '--structure-only', '--format', 'json', file];
  const [found] = JSON.parse(output({ command })).files;
  const faults = found.totals.reduce((sum, { count }) => sum + count, 0);
  requireSame(file, { records: found.records, faults }, { records, faults: faultsIn('sound', records) });
}

import { readFileSync } from 'node:fs';
import { extract, FOLDER } from '../data.js';
import { output, requireSame } from '../gate.js';
import { measure } from '../measure.js';

/** Every record written with three columns more, beside a copy of every record through the same reader. */
export async function snapshot({ records, slowRecords, rounds }) {
  requireAnnotation(extract('sound', 'caret', slowRecords));
  const file = extract('sound', 'caret', records);
  const to = ['-o', `${FOLDER}/copy.csv`];
  const contestants = [
    {
      id: 'annotate',
      name: 'snapshot --annotate',
      command: ['bin/caaspp.js', 'snapshot', '--quiet', '--annotate', file, ...to],
    },
    {
      id: 'copy',
      name: 'filter, every record',
      command: ['bin/caaspp.js', 'filter', '--quiet', file, ...to],
    },
  ].map((contestant) => ({ ...contestant, file, records }));
  return measure(contestants, rounds);
}

/** The annotated extract must be the extract, but for three columns at the end of each line. */
function requireAnnotation(path) {
  const annotated = output({ command: ['bin/caaspp.js', 'snapshot', '--quiet', '--annotate', path] });
  const without = annotated.toString('latin1').replace(/(\^[^^\r\n]*){3}(\r?\n)/g, '$2');
  requireSame('snapshot --annotate', without === readFileSync(path, 'latin1'), true);
}

import { extract, layout } from '../data.js';
import { requireSameOutput } from '../gate.js';
import { measure } from '../measure.js';
import { installedAwks } from '../peers/index.js';

/** Records with one code, written as they stand. awk needs no layout, but the number of the column. */
export async function filter({ records, rounds }) {
  const file = extract('sound', 'caret', records);
  const column = layout.fieldByKey.get('gradeAssessed').index + 1;
  const contestants = [
    {
      id: 'filter',
      name: 'filter, one code',
      command: ['bin/caaspp.js', 'filter', '--quiet', file, '--where', 'gradeAssessed = 03'],
    },
    ...installedAwks().map(([awk, version]) => ({
      id: awk,
      name: `${awk} ${version}, the same condition`,
      program: awk,
      command: ['-F^', `NR == 1 || $${column} == "03"`, file],
    })),
  ].map((contestant) => ({ ...contestant, file, records }));
  requireSameOutput(contestants);
  return measure(contestants, rounds);
}

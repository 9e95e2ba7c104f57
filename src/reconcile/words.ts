import { studentGroups } from '../aggregate/groups.js';
import type { Layout } from '../layout/layout.js';
import { visible } from '../text/visible.js';
import type { Difference } from './difference.js';
import type { ReconciledRow } from './result.js';

const groupNames = new Map(studentGroups.map(({ id, name }) => [id, name]));

/** `All Students`; the ID where the group is not one that we know. */
export function groupName(group: number): string {
  return groupNames.get(group) ?? `group ${group}`;
}

export function testName(layout: Layout, recordType: string): string {
  return layout.recordTypes.get(recordType)?.name ?? `record type ${recordType}`;
}

/** `85952880123456 Sample Elementary, Smarter Balanced for ELA, grade 03, All Students (1)`. */
export function phraseRow({ code, name, recordType, grade, group }: ReconciledRow, layout: Layout): string {
  const entity = name === '' ? code : `${code} ${visible(name)}`;
  const grades = grade === '13' ? 'all grades' : `grade ${grade}`;
  return `${entity}, ${testName(layout, recordType)}, ${grades}, ${groupName(group)} (${group})`;
}

/** `tested: 12 here, 14 there (2 students)`. */
export function phraseDifference({ measure, here, published, students }: Difference): string {
  const there = published === null ? 'no row' : published === 'hidden' ? '*' : String(published);
  const least = students === 0 ? 'a half' : `${students} ${students === 1 ? 'student' : 'students'}`;
  return `${measure}: ${here} here, ${there} there (${least})`;
}

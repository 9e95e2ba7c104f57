import type { Change, FieldChange } from '../layout/diff/index.js';
import { count } from '../text/count.js';

/** Fields that follow each other and moved by as much. */
interface Run {
  readonly first: FieldChange;
  last: FieldChange;
  fields: number;
  readonly by: string;
}

/** Which fields moved by how much: a field that is added moves all that follow it, which is one line. */
export function describeMoves(changed: readonly FieldChange[]): string[][] {
  const runs: Run[] = [];
  for (const field of changed) {
    const { number, start } = field.moved ?? {};
    const by = [shift('number', number), shift('position', start)].filter((part) => part !== '').join(', ');
    const run = runs.at(-1);
    if (by === '') continue;
    if (run?.by === by) {
      run.last = field;
      run.fields++;
    } else {
      runs.push({ first: field, last: field, fields: 1, by });
    }
  }
  const lengths = changed.flatMap(({ key, moved }) => {
    const length = moved?.length;
    return length === undefined ? [] : [[key, `length ${length.from} → ${length.to}`]];
  });
  return [...runs.map(({ first, last, fields, by }) => [nameOf(first, last, fields), by]), ...lengths];
}

function nameOf(first: FieldChange, last: FieldChange, fields: number): string {
  return fields === 1 ? first.key : `${first.key} to ${last.key} (${count(fields, 'field')})`;
}

function shift(name: string, change: Change | undefined): string {
  if (typeof change?.from !== 'number' || typeof change.to !== 'number') return '';
  const by = change.to - change.from;
  return `${name} ${by > 0 ? '+' : '−'}${Math.abs(by)}`;
}

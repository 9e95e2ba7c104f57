import type { ByteSource } from '../extract/source.js';
import { visible } from '../text/visible.js';

/** What of an archive is read where it holds the same data several times; undefined where nothing is to be said. */
export function undoneNote({ name, undone = [] }: Pick<ByteSource, 'name' | 'undone'>): string | undefined {
  const others = undone.flatMap((step) => (step.kind === 'zip' ? step.instead : []));
  if (others.length === 0) return undefined;
  return `${visible(name)} is read, not ${others.map(visible).join(' or ')}, which hold the same data; --member chooses.`;
}

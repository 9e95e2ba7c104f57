import type { Layout } from './layout.js';
import { foldHeading } from './match.js';

/** Whether two labels say the same: the layouts spell many in words of their own, so case, spaces and marks do not count. */
export function isSameLabel(one: string, other: string): boolean {
  return foldHeading(one) === foldHeading(other);
}

/**
 * What a code of a field stands for, to be compared between layouts; undefined where the field does not list it. A record
 * type stands for its test, whatever its name.
 */
export function meaningOf(layout: Layout, key: string, code: string): string | undefined {
  if (key !== layout.recordType.key) return layout.fieldByKey.get(key)?.codes.get(code);
  const test = layout.document.recordTypes[code];
  return test && `${test.program} ${test.subject}`;
}

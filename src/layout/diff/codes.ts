import { isSameLabel } from '../meaning.js';

/** Code → label. */
type CodeList = ReadonlyMap<string, string>;

/** How a list of codes differs. */
export interface CodeChanges {
  /** Code → label. */
  readonly added: Readonly<Record<string, string>>;
  readonly removed: Readonly<Record<string, string>>;
  /** Code → its labels; those that differ in case, spaces and marks alone count as the same. */
  readonly relabelled: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
}

/** Undefined where both lists are the same. */
export function diffCodes(from: CodeList, to: CodeList): CodeChanges | undefined {
  const relabelled = [...from].flatMap(([code, label]) => {
    const other = to.get(code);
    return other === undefined || isSameLabel(label, other) ? [] : [[code, { from: label, to: other }]];
  });
  const added = without(to, from);
  const removed = without(from, to);
  if (added.length + removed.length + relabelled.length === 0) return undefined;
  return {
    added: Object.fromEntries(added),
    removed: Object.fromEntries(removed),
    relabelled: Object.fromEntries(relabelled),
  };
}

function without(codes: CodeList, others: CodeList): [code: string, label: string][] {
  return [...codes].filter(([code]) => !others.has(code));
}

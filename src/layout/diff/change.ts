import { isDeepStrictEqual } from 'node:util';

/** One fact in both layouts; null where a layout does not state it. */
export interface Change {
  readonly from: unknown;
  readonly to: unknown;
}

/** Fact → how it differs; a fact that is the same in both is absent. */
export type Changes = Readonly<Record<string, Change>>;

/** The facts that differ. */
export function changesBetween(
  from: Readonly<Record<string, unknown>>,
  to: Readonly<Record<string, unknown>>,
  isSame: (one: unknown, other: unknown, name: string) => boolean = isDeepStrictEqual,
): Changes {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return Object.fromEntries(
    names
      .map((name) => [name, { from: from[name] ?? null, to: to[name] ?? null }] as const)
      .filter(([name, change]) => !isSame(change.from, change.to, name)),
  );
}

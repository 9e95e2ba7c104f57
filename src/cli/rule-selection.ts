import { InputError } from '../errors.js';
import { nearest } from '../text/nearest.js';

/**
 * The ids that a user's list of ids and prefixes (`record/`) means.
 * @throws InputError `unknown-rule`, with the nearest id: a misspelled rule must not silently ignore nothing.
 */
export function selectRules(patterns: readonly string[], ids: readonly string[]): ReadonlySet<string> {
  return new Set(
    patterns.flatMap((pattern) => {
      const selected = ids.filter(
        (id) => id === pattern || (pattern.endsWith('/') && id.startsWith(pattern)),
      );
      if (selected.length === 0) throw unknownRule(pattern, ids);
      return selected;
    }),
  );
}

/** An error that names the nearest id. */
export function unknownRule(pattern: string, ids: readonly string[]): InputError {
  const prefixes = new Set(ids.map((id) => id.slice(0, id.indexOf('/') + 1)));
  const guess = nearest(pattern, pattern.endsWith('/') ? prefixes : ids);
  return new InputError('unknown-rule', `There is no rule ${pattern}.`, {
    next: `${guess === undefined ? '' : `Did you mean ${guess}? `}List them with: caaspp rules`,
  });
}

import { InputError } from '../errors.js';
import { wildcard } from '../expression/names.js';
import type { Field, Layout } from '../layout/layout.js';
import { nearest } from '../text/nearest.js';
import type { SelectOptions } from './options.js';

/**
 * The fields of a layout that are wanted as columns; undefined where the records are wanted as they stand.
 * @param joined Fields of another file: they follow the others. Where some are named here and none was for the join, the rest
 * is not wanted.
 * @throws InputError `unknown-key`, `no-columns`.
 */
export function chosenFields(
  layout: Layout,
  { select, exclude, labels, join }: SelectOptions,
  joined: readonly Field[] = [],
): Field[] | undefined {
  const asTheyStand = select === undefined && exclude === undefined && labels !== true && joined.length === 0;
  if (asTheyStand) return undefined;
  const named = select === undefined ? layout.fields : fieldsNamed(layout, select);
  const isComplete = join?.select === undefined && named.some((field) => joined.includes(field));
  const wanted = new Set([...named, ...(isComplete ? [] : joined)]);
  for (const field of fieldsNamed(layout, exclude ?? [])) wanted.delete(field);
  if (wanted.size > 0) return [...wanted];
  throw new InputError('no-columns', 'No column is left.', { next: 'Name some with --select.' });
}

/**
 * The fields that a list of keys names, in its order; a `*` in a key stands for any part of it, over the fields of the
 * layout, and a field that is named twice stands once.
 * @throws InputError `unknown-key` with the nearest.
 */
export function fieldsNamed(layout: Layout, keys: readonly string[]): Field[] {
  return [...new Set(keys.flatMap((key) => fieldsOf(layout, key)))];
}

/** @throws InputError `unknown-key` with the nearest. */
export function fieldNamed(layout: Layout, key: string): Field {
  const field = layout.fieldByKey.get(key) ?? layout.derived.get(key);
  if (field !== undefined) return field;
  const guess = nearest(key, [...layout.fieldByKey.keys(), ...layout.derived.keys()]);
  throw new InputError('unknown-key', `${layout.id} has no field ${key}.`, {
    next: `${guess === undefined ? '' : `Did you mean ${guess}? `}List them with: caaspp layout show ${layout.id}`,
  });
}

function fieldsOf(layout: Layout, key: string): Field[] {
  if (!key.includes('*')) return [fieldNamed(layout, key)];
  const pattern = wildcard(key);
  const fields = layout.fields.filter((field) => pattern.test(field.key));
  if (fields.length > 0) return fields;
  throw new InputError('unknown-key', `No field of ${layout.id} has a key like ${key}.`, {
    next: `List them with: caaspp layout show ${layout.id}`,
  });
}

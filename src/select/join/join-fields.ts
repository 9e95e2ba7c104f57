import { InputError } from '../../errors.js';
import type { Input } from '../../extract/inputs.js';
import type { Field, Layout } from '../../layout/layout.js';
import { nearest } from '../../text/nearest.js';

/** The field of a join, in both files. */
interface FieldPair {
  readonly own: Field;
  readonly other: Field;
}

/** More would fill the screen. */
const LISTED = 12;

/**
 * The fields by which the records of two files meet.
 * @throws InputError `no-join-key` where a file lacks one, or none is named.
 */
export function joinFields(one: Input, two: Input, keys: readonly string[]): FieldPair[] {
  if (keys.length === 0) {
    throw new InputError('no-join-key', 'No field is named to join on.', {
      next: nameSome(sharedKeys(one, two)),
    });
  }
  return keys.map((key) => {
    const own = fieldOf(one.format.layout, key);
    const other = fieldOf(two.format.layout, key);
    if (own !== undefined && other !== undefined) return { own, other };
    const lacking = own === undefined ? one : two;
    const shared = sharedKeys(one, two);
    const guess = nearest(key, shared);
    throw new InputError('no-join-key', `${lacking.source.name} has no field ${key} to join on.`, {
      file: lacking.source.name,
      next: `${guess === undefined ? '' : `Did you mean ${guess}? `}${nameSome(shared)}`,
    });
  });
}

function nameSome(keys: readonly string[]): string {
  return `Name fields that both files have with --on, such as ${keys.slice(0, LISTED).join(', ')}.`;
}

function fieldOf(layout: Layout, key: string): Field | undefined {
  return layout.fieldByKey.get(key) ?? layout.derived.get(key);
}

function sharedKeys(one: Input, two: Input): string[] {
  const { fieldByKey } = two.format.layout;
  const shared = one.format.layout.fields.filter(({ key, kind }) => kind !== 'filler' && fieldByKey.has(key));
  return shared.map(({ key }) => key);
}

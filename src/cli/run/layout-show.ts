import { InputError } from '../../errors.js';
import type { Field, Layout } from '../../layout/layout.js';
import { nearest } from '../../text/nearest.js';
import { exitCodes } from '../exit-codes.js';
import { describeField, describeLayout } from '../layout-text.js';
import { namedLayout } from '../named-layout.js';
import { printLines } from '../output.js';

export interface LayoutShowOptions {
  readonly field?: string;
  readonly format: 'text' | 'json';
}

/** The fields of a layout, or one of them. */
export async function runLayoutShow(name: string, options: LayoutShowOptions): Promise<number> {
  const layout = await namedLayout(name);
  await printLines(
    options.field === undefined
      ? showLayout(layout, options)
      : showField(layout, namedField(layout, options.field), options),
  );
  return exitCodes.success;
}

function showLayout(layout: Layout, { format }: LayoutShowOptions): string[] {
  return format === 'json' ? [JSON.stringify(layout.document, null, 2)] : describeLayout(layout);
}

function showField(layout: Layout, field: Field, { format }: LayoutShowOptions): string[] {
  return format === 'json'
    ? [JSON.stringify(layout.document.fields[field.index], null, 2)]
    : describeField(layout, field);
}

function namedField({ id, fieldByKey }: Layout, key: string): Field {
  const field = fieldByKey.get(key);
  if (field !== undefined) return field;
  const guess = nearest(key, fieldByKey.keys());
  throw new InputError('unknown-field', `${id} has no field with the key ${key}.`, {
    next: `${guess === undefined ? '' : `Did you mean ${guess}? `}List them with: caaspp layout show ${id}`,
  });
}

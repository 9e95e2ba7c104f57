import { InputError } from '../errors.js';
import { type Input, requireOneLayout } from '../extract/inputs.js';
import type { Layout } from '../layout/layout.js';

/**
 * The layout of extracts that are to be counted.
 * @throws InputError `different-layouts`; `cannot-aggregate` for result exports.
 */
export function countableLayout(inputs: readonly Input[]): Layout {
  requireOneLayout(inputs);
  const [{ source, format }] = inputs;
  if (format.layout.document.dictionary !== true) return format.layout;
  throw new InputError(
    'cannot-aggregate',
    `${source.name} is a result export, which does not say which results count, and where.`,
    { file: source.name, next: 'Use the student data extract from TOMS.' },
  );
}

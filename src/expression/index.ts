import { valueReader } from '../extract/from-values.js';
import type { Layout } from '../layout/layout.js';
import { check } from './check.js';
import { Compiler, type Condition } from './compile.js';

export { check } from './check.js';
export { Compiler, type Condition } from './compile.js';
export { ConditionSet } from './condition-set.js';
export { AbsentNameError, ExpressionError } from './error.js';
export { conjuncts, type Shortfall, shortfall } from './shortfall.js';
export { isAlways, specialize } from './specialize.js';
export type { ConditionNode, TypedExpression } from './typed.js';

/**
 * Compiles an expression of the user's or of a rule to a condition on decoded rows of a layout.
 * @throws ExpressionError where it cannot be read or does not fit the layout.
 */
export function compileExpression(layout: Layout, source: string): Condition {
  return new Compiler(layout).condition(check(layout, source).root);
}

/**
 * The same on records that are not in a file: key → value as it would stand there. What the layout lacks is blank.
 */
export function compileOnValues(
  layout: Layout,
  source: string,
): (values: Iterable<readonly [key: string, value: string]>) => boolean {
  const condition = new Compiler(layout).condition(check(layout, source, { absence: 'blank' }).root);
  const read = valueReader(layout);
  return (values) => condition(read(values));
}

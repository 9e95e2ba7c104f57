import { InputError } from '../../errors.js';
import { ExpressionError } from '../../expression/index.js';
import type { Layout } from '../../layout/layout.js';
import type { ConditionRule } from '../rule.js';
import { requireNames } from './condition-in.js';

/**
 * Looks whether a rule of a user can be understood where it runs.
 * @throws InputError `bad-rule`, with the expression and the place of the fault.
 */
export function requireSoundRule(layout: Layout, { id, cases }: ConditionRule): void {
  for (const { when, must } of cases) {
    for (const source of [when, must]) {
      try {
        requireNames(layout, source);
      } catch (cause) {
        if (!(cause instanceof ExpressionError)) throw cause;
        const { message, next } = cause;
        throw new InputError('bad-rule', `${id}: ${message}`, { next, cause });
      }
    }
  }
}

import type { Condition } from '../expression/index.js';
import type { Field, Layout } from '../layout/layout.js';
import { conditionIn, requireNames } from '../rules/own/condition-in.js';
import { fits } from '../text/glob.js';
import type { RuleChoice } from './options.js';

/** Findings that a user accepts, and why. */
export interface Waiver {
  /** Id of a rule, or a group such as `record/`. */
  readonly rule: string;
  /** Key of the field; all unless given. */
  readonly field?: string;
  /** Pattern that the name of the file fits; all unless given. */
  readonly file?: string;
  /** Which records, in the expression language; all findings, also those outside of records, unless given. */
  readonly where?: string;
  readonly reason: string;
}

/** How many findings of a file a waiver took away. */
export interface WaiverCount extends Waiver {
  readonly count: number;
}

/** A waiver for one file. */
export interface BoundWaiver {
  /** Its place in the list. */
  readonly index: number;
  covers(rule: string, field: Field | undefined): boolean;
  /** Undefined where it is for all records. */
  readonly holds: Condition | undefined;
}

/**
 * The waivers that may take findings of a file.
 * @throws InputError `unknown-rule`; ExpressionError where a condition fits no layout.
 */
export function bindWaivers(
  layout: Layout,
  file: string,
  { waivers, rules }: Pick<RuleChoice, 'waivers' | 'rules'>,
): BoundWaiver[] {
  return waivers.flatMap((waiver, index) => {
    if (waiver.file !== undefined && !fits(file, waiver.file)) return [];
    const ids = rules.expand([waiver.rule]);
    const { field: key, where } = waiver;
    if (key !== undefined) requireNames(layout, key);
    return {
      index,
      covers: (rule, field) => ids.has(rule) && (key === undefined || key === field?.key),
      holds: where === undefined ? undefined : conditionIn(layout, where),
    };
  });
}

/** What waivers took away, where they did. */
export function countWaived(waivers: readonly Waiver[], waived: Uint32Array): WaiverCount[] {
  return waivers
    .map((waiver, index) => ({ ...waiver, count: waived[index] }))
    .filter(({ count }) => count > 0);
}

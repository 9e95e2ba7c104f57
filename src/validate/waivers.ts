import type { Condition } from '../expression/index.js';
import type { Row } from '../extract/row.js';
import type { Field, Layout } from '../layout/layout.js';
import { conditionIn, requireNames } from '../rules/own/condition-in.js';
import type { RuleSet } from '../rules/rule-set.js';
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
interface BoundWaiver {
  /** Its place in the list. */
  readonly index: number;
  covers(rule: string, field: Field | undefined): boolean;
  /** Undefined where it is for all findings, whether of a record or not. */
  readonly holds: Condition | undefined;
}

/** What takes findings of one rule on one field. */
export type Takers = readonly Omit<BoundWaiver, 'covers'>[];

/** Takes the findings of a file, or of a part of it, that a user accepts, and counts them. */
export class WaivedFindings {
  readonly #all: readonly Waiver[];
  readonly #bound: readonly BoundWaiver[];
  #counts: Uint32Array;

  /**
   * @param layout Undefined where it is not known: then nothing is taken.
   * @throws InputError `unknown-rule`; ExpressionError where a key or a condition fits no layout.
   */
  constructor(
    layout: Layout | undefined,
    file: string,
    { waivers, rules }: Pick<RuleChoice, 'waivers' | 'rules'>,
  ) {
    this.#all = waivers;
    this.#counts = new Uint32Array(waivers.length);
    this.#bound = layout === undefined ? [] : bind(waivers, layout, file, rules);
  }

  /** Whether nothing can be taken. */
  get isIdle(): boolean {
    return this.#bound.length === 0;
  }

  takersOf(rule: string, field: Field | undefined): Takers {
    return this.#bound.filter((waiver) => waiver.covers(rule, field));
  }

  /** Whether one of them takes a finding; the first that does counts it. */
  take(takers: Takers, row: Row | undefined): boolean {
    for (const { index, holds } of takers) {
      if (holds !== undefined && (row === undefined || !holds(row))) continue;
      this.#counts[index]++;
      return true;
    }
    return false;
  }

  /** How many each has taken, of all waivers. */
  counts(): WaiverCount[] {
    return this.#all
      .map((waiver, index) => ({ ...waiver, count: this.#counts[index] }))
      .filter(({ count }) => count > 0);
  }

  /** The numbers since this was last asked, for `add`. */
  takeCounts(): Uint32Array {
    const taken = this.#counts;
    this.#counts = new Uint32Array(taken.length);
    return taken;
  }

  /** Adds those of a part. */
  add(counts: Uint32Array): void {
    for (const [index, count] of counts.entries()) this.#counts[index] += count;
  }
}

function bind(waivers: readonly Waiver[], layout: Layout, file: string, rules: RuleSet): BoundWaiver[] {
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

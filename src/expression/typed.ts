import type { Field } from '../layout/layout.js';
import type { AbsentNameError } from './error.js';
import type { ComparisonOperator } from './syntax.js';

/** The typed tree of an expression: every name bound to a field, a code or a function of one layout. */

/** What a number counts: whole numbers, ten-thousandths, or dates as yyyymmdd. */
export type Unit = 'integer' | 'decimal' | 'date';

export type NumberNode =
  | { readonly kind: 'number-field'; readonly unit: Unit; readonly field: Field }
  /** A code field whose codes read as numbers: grades, levels. */
  | { readonly kind: 'code-as-number'; readonly unit: 'integer'; readonly field: Field }
  | { readonly kind: 'number'; readonly unit: Unit; readonly value: number }
  | {
      readonly kind: 'sum';
      readonly unit: Unit;
      readonly operator: '+' | '-';
      readonly left: NumberNode;
      readonly right: NumberNode;
    }
  | {
      readonly kind: 'score-table';
      readonly unit: 'integer';
      readonly table: 'lowest' | 'highest' | 'level';
      readonly recordType: Field;
      readonly grade: Field;
      readonly score: NumberNode | undefined;
    }
  | { readonly kind: 'age'; readonly unit: 'integer'; readonly from: NumberNode; readonly to: NumberNode }
  | { readonly kind: 'abs'; readonly unit: Unit; readonly operand: NumberNode }
  /** A whole number beside a decimal. */
  | { readonly kind: 'scaled'; readonly unit: 'decimal'; readonly operand: NumberNode }
  | { readonly kind: 'count'; readonly unit: 'integer'; readonly conditions: readonly ConditionNode[] };

export type CodeNode =
  | { readonly kind: 'code-field'; readonly field: Field }
  /** A code in place of a number: NS in a raw score. */
  | { readonly kind: 'code-in-number'; readonly field: Field }
  | { readonly kind: 'code'; readonly symbol: number }
  | { readonly kind: 'implied-include'; readonly recordType: Field; readonly conditionCode: Field };

/** What a condition asks. */
export type ConditionShape =
  | { readonly kind: 'and' | 'or'; readonly left: ConditionNode; readonly right: ConditionNode }
  | { readonly kind: 'not'; readonly operand: ConditionNode }
  /** Decided beforehand. */
  | { readonly kind: 'always'; readonly holds: boolean }
  | { readonly kind: 'filled'; readonly field: Field }
  | { readonly kind: 'any' | 'all'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'compare-numbers';
      readonly operator: ComparisonOperator;
      readonly left: NumberNode;
      readonly right: NumberNode;
    }
  | {
      readonly kind: 'compare-codes';
      readonly equal: boolean;
      readonly left: CodeNode;
      readonly right: CodeNode;
    }
  | {
      readonly kind: 'code-in';
      readonly negated: boolean;
      readonly operand: CodeNode;
      readonly symbols: ReadonlySet<number>;
    }
  | {
      readonly kind: 'number-in';
      readonly negated: boolean;
      readonly operand: NumberNode;
      readonly values: ReadonlySet<number>;
    }
  | {
      readonly kind: 'between';
      readonly negated: boolean;
      readonly operand: NumberNode;
      readonly low: NumberNode;
      readonly high: NumberNode;
    }
  | {
      readonly kind: 'text-in';
      readonly negated: boolean;
      readonly field: Field;
      readonly texts: ReadonlySet<string>;
    }
  | { readonly kind: 'same-text'; readonly equal: boolean; readonly left: Field; readonly right: Field }
  | { readonly kind: 'like'; readonly negated: boolean; readonly field: Field; readonly pattern: string };

/** A condition and its place in the source: 0-based offsets, the end exclusive. */
export type ConditionNode = ConditionShape & { readonly start: number; readonly end: number };

/** An expression that fits a layout. */
export interface TypedExpression {
  readonly source: string;
  readonly root: ConditionNode;
  /** Fields whose value it compares. */
  readonly compared: ReadonlySet<Field>;
  /** Fields of which it only asks whether they are filled. */
  readonly tested: ReadonlySet<Field>;
  /** What it names and the layout lacks, where that is no error. */
  readonly absent: readonly AbsentNameError[];
}

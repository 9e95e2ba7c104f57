import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { DECIMAL_UNIT, isoDate } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';
import { Compiler } from './compile.js';
import type { CodeNode, ConditionNode, NumberNode, TypedExpression } from './typed.js';

/** What would have made a failed condition hold. */
export type Wanted =
  | { readonly kind: 'filled' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'not-codes'; readonly codes: readonly string[] }
  | { readonly kind: 'range'; readonly min?: string; readonly max?: string }
  | { readonly kind: 'condition'; readonly condition: string };

/** The field that a failed condition is about and what it should have been. */
export interface Shortfall {
  readonly field: Field | undefined;
  readonly wanted: Wanted;
}

/** The parts of a condition that `and` joins, in order. */
export function conjuncts(node: ConditionNode): ConditionNode[] {
  return node.kind === 'and' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node];
}

/** Says of a part of an expression that does not hold for a row what it wanted. */
export function shortfall(
  layout: Layout,
  expression: TypedExpression,
  part: ConditionNode,
  row: Row,
): Shortfall {
  const known = wanted(layout, part, row);
  return {
    field: firstField(part),
    wanted: known ?? { kind: 'condition', condition: expression.source.slice(part.start, part.end) },
  };
}

function wanted(layout: Layout, node: ConditionNode, row: Row): Wanted | undefined {
  const { operands } = new Compiler(layout);
  const symbols = symbolsOf(layout);
  switch (node.kind) {
    case 'filled':
      return { kind: 'filled' };
    case 'not':
      return node.operand.kind === 'filled' || node.operand.kind === 'any' ? { kind: 'blank' } : undefined;
    case 'code-in': {
      if (!isField(node.operand)) return undefined;
      const codes = [...node.symbols].map((symbol) => symbols.code(symbol));
      return { kind: node.negated ? 'not-codes' : 'codes', codes };
    }
    case 'text-in':
      return { kind: node.negated ? 'not-codes' : 'codes', codes: [...node.texts] };
    case 'compare-codes': {
      if (!isField(node.left)) return undefined;
      const code = symbols.code(operands.code(node.right)(row));
      if (code === '') return undefined;
      return node.equal ? { kind: 'value', value: code } : { kind: 'not-codes', codes: [code] };
    }
    case 'compare-numbers': {
      if (!isField(node.left)) return undefined;
      const limit = written(node.right, operands.number(node.right)(row));
      if (limit === undefined) return undefined;
      if (node.operator === '=') return { kind: 'value', value: limit };
      if (node.operator === '<=') return { kind: 'range', max: limit };
      if (node.operator === '>=') return { kind: 'range', min: limit };
      return undefined;
    }
    case 'between': {
      if (!isField(node.operand)) return undefined;
      const min = written(node.low, operands.number(node.low)(row));
      const max = written(node.high, operands.number(node.high)(row));
      return node.negated || min === undefined || max === undefined ? undefined : { kind: 'range', min, max };
    }
    default:
      return undefined;
  }
}

/** Whether an operand is the value of a field, so that the other side says what the field should hold. */
function isField({ kind }: CodeNode | NumberNode): boolean {
  return (
    kind === 'code-field' || kind === 'code-in-number' || kind === 'number-field' || kind === 'code-as-number'
  );
}

/** A number as it would stand in the file. */
function written({ unit }: NumberNode, value: number): string | undefined {
  if (Number.isNaN(value)) return undefined;
  if (unit === 'date') return isoDate(value);
  return String(unit === 'decimal' ? value / DECIMAL_UNIT : value);
}

/** The field that stands first in a condition. */
function firstField(node: ConditionNode): Field | undefined {
  switch (node.kind) {
    case 'and':
    case 'or':
      return firstField(node.left) ?? firstField(node.right);
    case 'not':
      return firstField(node.operand);
    case 'filled':
    case 'text-in':
    case 'like':
      return node.field;
    case 'any':
    case 'all':
      return node.fields[0];
    case 'same-text':
      return node.left;
    case 'compare-numbers':
      return fieldOfNumber(node.left) ?? fieldOfNumber(node.right);
    case 'compare-codes':
      return fieldOfCode(node.left) ?? fieldOfCode(node.right);
    case 'code-in':
      return fieldOfCode(node.operand);
    case 'number-in':
    case 'between':
      return fieldOfNumber(node.operand);
  }
}

function fieldOfCode(node: CodeNode): Field | undefined {
  return node.kind === 'code-field' || node.kind === 'code-in-number' ? node.field : undefined;
}

function fieldOfNumber(node: NumberNode): Field | undefined {
  switch (node.kind) {
    case 'number-field':
    case 'code-as-number':
      return node.field;
    case 'sum':
      return fieldOfNumber(node.left) ?? fieldOfNumber(node.right);
    case 'abs':
    case 'scaled':
      return fieldOfNumber(node.operand);
    case 'age':
      return fieldOfNumber(node.from);
    case 'score-table':
      return node.score === undefined ? undefined : fieldOfNumber(node.score);
    case 'count':
      return node.conditions.map(firstField).find((field) => field !== undefined);
    case 'number':
      return undefined;
  }
}

import type { Field } from '../layout/layout.js';
import type { CodeNode, ConditionNode, NumberNode } from './typed.js';

/** What must be so for a condition to hold: a field that is filled, perhaps with one of some codes. */
export interface Implication {
  readonly field: Field;
  /** Symbols of the codes; undefined where any value will do. */
  readonly symbols?: ReadonlySet<number>;
}

/** What a condition implies, since every comparison with a blank is false. */
export function implications(node: ConditionNode): Implication[] {
  switch (node.kind) {
    case 'and':
      return [...implications(node.left), ...implications(node.right)];
    case 'filled':
      return [{ field: node.field }];
    case 'all':
      return node.fields.map((field) => ({ field }));
    case 'compare-codes':
      return node.equal ? ofCodes(node.left, node.right) : [];
    case 'code-in':
      return node.negated ? [] : ofCode(node.operand, node.symbols);
    case 'compare-numbers':
      return node.operator === '!=' ? [] : [...ofNumber(node.left), ...ofNumber(node.right)];
    case 'number-in':
    case 'between':
      return node.negated ? [] : ofNumber(node.operand);
    case 'text-in':
    case 'like':
      return node.negated ? [] : [{ field: node.field }];
    default:
      return [];
  }
}

function ofCodes(left: CodeNode, right: CodeNode): Implication[] {
  if (right.kind === 'code') return ofCode(left, new Set([right.symbol]));
  if (left.kind === 'code') return ofCode(right, new Set([left.symbol]));
  return [...ofCode(left), ...ofCode(right)];
}

function ofCode(node: CodeNode, symbols?: ReadonlySet<number>): Implication[] {
  if (node.kind === 'code-in-number') return [{ field: node.field }];
  if (node.kind !== 'code-field') return [];
  return [symbols === undefined ? { field: node.field } : { field: node.field, symbols }];
}

function ofNumber(node: NumberNode): Implication[] {
  return node.kind === 'number-field' || node.kind === 'code-as-number' ? [{ field: node.field }] : [];
}

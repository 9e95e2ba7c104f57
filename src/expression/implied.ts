import type { Field } from '../layout/layout.js';
import type { CodeNode, ConditionNode, NumberNode } from './typed.js';

/** Fields without which a condition cannot hold, since every comparison with a blank is false. */
export function impliedFields(node: ConditionNode): Field[] {
  switch (node.kind) {
    case 'and':
      return [...impliedFields(node.left), ...impliedFields(node.right)];
    case 'filled':
      return [node.field];
    case 'all':
      return [...node.fields];
    case 'compare-codes':
      return node.equal ? [...fieldOfCode(node.left), ...fieldOfCode(node.right)] : [];
    case 'code-in':
      return node.negated ? [] : fieldOfCode(node.operand);
    case 'compare-numbers':
      return node.operator === '!=' ? [] : [...fieldsOfNumber(node.left), ...fieldsOfNumber(node.right)];
    case 'number-in':
    case 'between':
      return node.negated ? [] : fieldsOfNumber(node.operand);
    case 'text-in':
    case 'like':
      return node.negated ? [] : [node.field];
    default:
      return [];
  }
}

function fieldOfCode(node: CodeNode): Field[] {
  return node.kind === 'code-field' || node.kind === 'code-in-number' ? [node.field] : [];
}

function fieldsOfNumber(node: NumberNode): Field[] {
  return node.kind === 'number-field' || node.kind === 'code-as-number' ? [node.field] : [];
}

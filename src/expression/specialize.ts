import type { Field } from '../layout/layout.js';
import type { CodeNode, ConditionNode } from './typed.js';

/**
 * A condition on rows of which one code is known beforehand: whatever depends only on it is decided, so that a rule
 * costs nothing in the tests of which it says nothing.
 * @param known The field whose code is known, mostly the record type.
 * @param symbol Its symbol; 0 for a code that is not listed.
 */
export function specialize(node: ConditionNode, known: Field | undefined, symbol: number): ConditionNode {
  const always = (holds: boolean): ConditionNode => ({
    kind: 'always',
    holds,
    start: node.start,
    end: node.end,
  });
  switch (node.kind) {
    case 'and':
    case 'or': {
      const left = specialize(node.left, known, symbol);
      const right = specialize(node.right, known, symbol);
      // The one side that decides an `and` is false, that of an `or` is true.
      const deciding = node.kind === 'or';
      if (isAlways(left, deciding) || isAlways(right, deciding)) return always(deciding);
      if (isAlways(left, !deciding)) return right;
      if (isAlways(right, !deciding)) return left;
      return { ...node, left, right };
    }
    case 'not': {
      const operand = specialize(node.operand, known, symbol);
      return operand.kind === 'always' ? always(!operand.holds) : { ...node, operand };
    }
    case 'compare-codes': {
      const code = codeBeside(node.left, node.right, known);
      return code === undefined ? node : always((code === symbol) === node.equal);
    }
    case 'code-in':
      return isField(node.operand, known) ? always(node.symbols.has(symbol) !== node.negated) : node;
    default:
      return node;
  }
}

/** The same condition without what is decided already. */
export function simplify(node: ConditionNode): ConditionNode {
  return specialize(node, undefined, 0);
}

export function isAlways(node: ConditionNode, holds: boolean): boolean {
  return node.kind === 'always' && node.holds === holds;
}

/** The symbol with which the known field is compared; undefined where it is not, or with no literal. */
function codeBeside(left: CodeNode, right: CodeNode, known: Field | undefined): number | undefined {
  if (isField(left, known) && right.kind === 'code') return right.symbol;
  if (isField(right, known) && left.kind === 'code') return left.symbol;
  return undefined;
}

function isField(node: CodeNode, field: Field | undefined): boolean {
  return node.kind === 'code-field' && node.field === field;
}

import type { Row } from '../extract/row.js';
import { LOWEST_NUMBER } from '../extract/value.js';
import type { OperandCompiler } from './compile-operand.js';
import type { ComparisonOperator } from './syntax.js';
import type { NumberNode } from './typed.js';

interface Comparison {
  readonly operator: ComparisonOperator;
  readonly left: NumberNode;
  readonly right: NumberNode;
}

/** Compiles a comparison of numbers; false where an operand is blank, but for `!=`, which is then true. */
export function compareNumbers(operands: OperandCompiler, comparison: Comparison): (row: Row) => boolean {
  const { operator, left, right } = comparison;
  if (left.kind === 'number-field' && right.kind === 'number-field') {
    return compareFields(operator, left.field.index, right.field.index);
  }
  const leftOf = operands.number(left);
  const rightOf = operands.number(right);
  switch (operator) {
    case '=':
      return (row) => leftOf(row) === rightOf(row);
    case '!=':
      return (row) => leftOf(row) !== rightOf(row);
    case '<':
      return (row) => leftOf(row) < rightOf(row);
    case '<=':
      return (row) => leftOf(row) <= rightOf(row);
    case '>':
      return (row) => leftOf(row) > rightOf(row);
    case '>=':
      return (row) => leftOf(row) >= rightOf(row);
  }
}

/** Two fields, mostly dates, are what rules compare most: one call instead of three. */
function compareFields(operator: ComparisonOperator, left: number, right: number): (row: Row) => boolean {
  switch (operator) {
    case '=':
      return ({ values }) => values[left] === values[right] && values[left] > LOWEST_NUMBER;
    case '!=':
      return ({ values }) => values[left] !== values[right] || values[left] < LOWEST_NUMBER;
    case '<':
      return ({ values }) => values[left] < values[right] && values[left] > LOWEST_NUMBER;
    case '<=':
      return ({ values }) => values[left] <= values[right] && values[left] > LOWEST_NUMBER;
    case '>':
      return compareFields('<', right, left);
    case '>=':
      return compareFields('<=', right, left);
  }
}

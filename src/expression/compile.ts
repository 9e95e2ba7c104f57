import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';
import { compareNumbers } from './compare-numbers.js';
import { OperandCompiler } from './compile-operand.js';
import { wildcard } from './names.js';
import type { CodeNode, ConditionNode } from './typed.js';

export type Condition = (row: Row) => boolean;

/** Compiles typed expressions to functions over decoded rows. */
export class Compiler {
  readonly operands: OperandCompiler;

  constructor(readonly layout: Layout) {
    this.operands = new OperandCompiler(layout, (node) => this.condition(node));
  }

  condition(node: ConditionNode): Condition {
    switch (node.kind) {
      case 'and': {
        const left = this.condition(node.left);
        const right = this.condition(node.right);
        return (row) => left(row) && right(row);
      }
      case 'or': {
        const left = this.condition(node.left);
        const right = this.condition(node.right);
        return (row) => left(row) || right(row);
      }
      case 'not':
        return not(this.condition(node.operand));
      case 'always': {
        const { holds } = node;
        return () => holds;
      }
      case 'filled': {
        const { index } = node.field;
        return (row) => row.values[index] !== BLANK;
      }
      case 'any': {
        const fields = Int32Array.from(node.fields, (field) => field.index);
        return (row) => {
          for (let at = 0; at < fields.length; at++) if (row.values[fields[at]] !== BLANK) return true;
          return false;
        };
      }
      case 'all': {
        const fields = Int32Array.from(node.fields, (field) => field.index);
        return (row) => {
          for (let at = 0; at < fields.length; at++) if (row.values[fields[at]] === BLANK) return false;
          return true;
        };
      }
      case 'compare-numbers':
        return compareNumbers(this.operands, node);
      case 'compare-codes': {
        const same = this.#sameCode(node.left, node.right);
        return node.equal ? same : not(same);
      }
      case 'code-in': {
        const found = this.#codeIn(node.operand, node.symbols);
        return node.negated ? not(found) : found;
      }
      case 'number-in': {
        const operand = this.operands.number(node.operand);
        const { values, negated } = node;
        return (row) => values.has(operand(row)) !== negated;
      }
      case 'between': {
        const [operand, low, high] = [node.operand, node.low, node.high].map((part) =>
          this.operands.number(part),
        );
        const { negated } = node;
        return (row) => {
          const value = operand(row);
          return (value >= low(row) && value <= high(row)) !== negated;
        };
      }
      case 'text-in': {
        const { field, texts, negated } = node;
        return (row) => (row.isFilled(field.index) && texts.has(row.text(field.index))) !== negated;
      }
      case 'same-text': {
        const { left, right, equal } = node;
        return (row) =>
          (row.isFilled(left.index) && row.text(left.index) === row.text(right.index)) === equal;
      }
      case 'like': {
        const { field, negated } = node;
        const pattern = wildcard(node.pattern);
        return (row) => (row.isFilled(field.index) && pattern.test(row.text(field.index))) !== negated;
      }
    }
  }

  #sameCode(left: CodeNode, right: CodeNode): Condition {
    if (left.kind === 'code' && right.kind !== 'code') return this.#sameCode(right, left);
    if (left.kind === 'code-field' && right.kind === 'code') {
      const { index } = left.field;
      const { symbol } = right;
      return (row) => row.values[index] === symbol;
    }
    const leftCode = this.operands.code(left);
    const rightCode = this.operands.code(right);
    return (row) => {
      const code = leftCode(row);
      return code !== 0 && code === rightCode(row);
    };
  }

  #codeIn(operand: CodeNode, symbols: ReadonlySet<number>): Condition {
    const member = new Uint8Array(symbolsOf(this.layout).size);
    for (const symbol of symbols) member[symbol] = 1;
    const code = this.operands.code(operand);
    return (row) => member[code(row)] === 1;
  }
}

function not(condition: Condition): Condition {
  return (row) => !condition(row);
}

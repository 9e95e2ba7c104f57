import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';
import { compareNumbers } from './compare-numbers.js';
import { OperandCompiler } from './compile-operand.js';
import { wildcard } from './names.js';
import type { CodeNode, ConditionNode } from './typed.js';

export type Condition = (row: Row) => boolean;

/** A condition that is already decided where the record type is known. */
export type Decided = Condition | boolean;

/**
 * Compiles typed expressions to functions over decoded rows. With `recordType` (a symbol), whatever depends only
 * on the record type is decided at once, so that a rule costs nothing for the tests it says nothing of.
 */
export class Compiler {
  readonly operands: OperandCompiler;

  constructor(
    readonly layout: Layout,
    readonly recordType?: number,
  ) {
    this.operands = new OperandCompiler(layout, (node) => toFunction(this.condition(node)));
  }

  condition(node: ConditionNode): Decided {
    switch (node.kind) {
      case 'and':
        return both(this.condition(node.left), this.condition(node.right));
      case 'or':
        return either(this.condition(node.left), this.condition(node.right));
      case 'not':
        return negate(this.condition(node.operand));
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
        return node.equal ? same : negate(same);
      }
      case 'code-in': {
        const found = this.#codeIn(node.operand, node.symbols);
        return node.negated ? negate(found) : found;
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

  #sameCode(left: CodeNode, right: CodeNode): Decided {
    if (left.kind === 'code')
      return right.kind === 'code' ? left.symbol === right.symbol : this.#sameCode(right, left);
    if (right.kind === 'code') {
      const { symbol } = right;
      if (this.#isKnown(left)) return this.recordType === symbol;
      if (left.kind === 'code-field') {
        const { index } = left.field;
        return (row) => row.values[index] === symbol;
      }
    }
    const leftCode = this.operands.code(left);
    const rightCode = this.operands.code(right);
    return (row) => {
      const code = leftCode(row);
      return code !== 0 && code === rightCode(row);
    };
  }

  #codeIn(operand: CodeNode, symbols: ReadonlySet<number>): Decided {
    if (this.recordType !== undefined && this.#isKnown(operand)) return symbols.has(this.recordType);
    const member = new Uint8Array(symbolsOf(this.layout).size);
    for (const symbol of symbols) member[symbol] = 1;
    const code = this.operands.code(operand);
    return (row) => member[code(row)] === 1;
  }

  #isKnown(node: CodeNode): boolean {
    return (
      this.recordType !== undefined && node.kind === 'code-field' && node.field === this.layout.recordType
    );
  }
}

/** A condition as a function, decided or not. */
export function toFunction(condition: Decided): Condition {
  return typeof condition === 'boolean' ? () => condition : condition;
}

export function both(left: Decided, right: Decided): Decided {
  if (left === false || right === false) return false;
  if (left === true) return right;
  if (right === true) return left;
  return (row) => left(row) && right(row);
}

function either(left: Decided, right: Decided): Decided {
  if (left === true || right === true) return true;
  if (left === false) return right;
  if (right === false) return left;
  return (row) => left(row) || right(row);
}

export function negate(condition: Decided): Decided {
  return typeof condition === 'boolean' ? !condition : (row) => !condition(row);
}

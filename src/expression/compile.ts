import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK, DECIMAL_UNIT, INVALID, LOWEST_NUMBER } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';
import { wildcard } from './names.js';
import { impliedIncludeTable, scoreTable } from './tables.js';
import type { CodeNode, ConditionNode, NumberNode } from './typed.js';

export type Condition = (row: Row) => boolean;
/** NaN where an operand is blank, which makes every comparison false. */
export type NumberOf = (row: Row) => number;
/** The symbol of a code; 0 where it is blank. */
type CodeOf = (row: Row) => number;

/** A condition that is already decided where the record type is known. */
export type Decided = Condition | boolean;

/**
 * Compiles typed expressions to functions over decoded rows. With `recordType` (a symbol), whatever depends only
 * on the record type is decided at once, so that a rule costs nothing for the tests it says nothing of.
 */
export class Compiler {
  constructor(
    readonly layout: Layout,
    readonly recordType?: number,
  ) {}

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
        return (row) => fields.some((field) => row.values[field] !== BLANK);
      }
      case 'all': {
        const fields = Int32Array.from(node.fields, (field) => field.index);
        return (row) => fields.every((field) => row.values[field] !== BLANK);
      }
      case 'compare-numbers':
        return this.#compareNumbers(node.operator, this.number(node.left), this.number(node.right));
      case 'compare-codes': {
        const same = this.#sameCode(node.left, node.right);
        return node.equal ? same : negate(same);
      }
      case 'code-in': {
        const found = this.#codeIn(node.operand, node.symbols);
        return node.negated ? negate(found) : found;
      }
      case 'number-in': {
        const operand = this.number(node.operand);
        const { values, negated } = node;
        return (row) => values.has(operand(row)) !== negated;
      }
      case 'between': {
        const [operand, low, high] = [node.operand, node.low, node.high].map((part) => this.number(part));
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
        return (row) => (row.isFilled(left.index) && row.text(left.index) === row.text(right.index)) === equal;
      }
      case 'like': {
        const { field, negated } = node;
        const pattern = wildcard(node.pattern);
        return (row) => (row.isFilled(field.index) && pattern.test(row.text(field.index))) !== negated;
      }
    }
  }

  number(node: NumberNode): NumberOf {
    switch (node.kind) {
      case 'number': {
        const { value } = node;
        return () => value;
      }
      case 'number-field': {
        const { index } = node.field;
        return (row) => {
          const value = row.values[index];
          return value < LOWEST_NUMBER ? Number.NaN : value;
        };
      }
      case 'code-as-number': {
        const code = this.#codeField(node.field);
        const { numbers } = symbolsOf(this.layout);
        return (row) => numbers[code(row)];
      }
      case 'sum': {
        const left = this.number(node.left);
        const right = this.number(node.right);
        return node.operator === '+' ? (row) => left(row) + right(row) : (row) => left(row) - right(row);
      }
      case 'abs': {
        const operand = this.number(node.operand);
        return (row) => Math.abs(operand(row));
      }
      case 'scaled': {
        const operand = this.number(node.operand);
        return (row) => operand(row) * DECIMAL_UNIT;
      }
      case 'age': {
        const from = this.number(node.from);
        const to = this.number(node.to);
        // Dates are yyyymmdd, so their difference in whole ten-thousands is in whole years.
        return (row) => Math.floor((to(row) - from(row)) / 10_000);
      }
      case 'score-table': {
        const recordType = this.#codeField(node.recordType);
        const grade = this.#codeField(node.grade);
        const score = node.score === undefined ? () => Number.NaN : this.number(node.score);
        const table = scoreTable(this.layout, node.table);
        return (row) => table(recordType(row), grade(row), score(row));
      }
      case 'count': {
        const conditions = node.conditions.map((condition) => toFunction(this.condition(condition)));
        return (row) => conditions.reduce((count, condition) => count + (condition(row) ? 1 : 0), 0);
      }
    }
  }

  #compareNumbers(operator: string, left: NumberOf, right: NumberOf): Condition {
    switch (operator) {
      case '=':
        return (row) => left(row) === right(row);
      case '!=':
        return (row) => left(row) !== right(row);
      case '<':
        return (row) => left(row) < right(row);
      case '<=':
        return (row) => left(row) <= right(row);
      case '>':
        return (row) => left(row) > right(row);
      default:
        return (row) => left(row) >= right(row);
    }
  }

  #sameCode(left: CodeNode, right: CodeNode): Decided {
    if (left.kind === 'code') return right.kind === 'code' ? left.symbol === right.symbol : this.#sameCode(right, left);
    if (right.kind === 'code') {
      const { symbol } = right;
      if (this.#isKnown(left)) return this.recordType === symbol;
      if (left.kind === 'code-field') {
        const { index } = left.field;
        return (row) => row.values[index] === symbol;
      }
    }
    const leftCode = this.code(left);
    const rightCode = this.code(right);
    return (row) => {
      const code = leftCode(row);
      return code !== 0 && code === rightCode(row);
    };
  }

  #codeIn(operand: CodeNode, symbols: ReadonlySet<number>): Decided {
    if (this.recordType !== undefined && this.#isKnown(operand)) return symbols.has(this.recordType);
    const member = new Uint8Array(symbolsOf(this.layout).size);
    for (const symbol of symbols) member[symbol] = 1;
    const code = this.code(operand);
    return (row) => member[code(row)] === 1;
  }

  #isKnown(node: CodeNode): boolean {
    return this.recordType !== undefined && node.kind === 'code-field' && node.field === this.layout.recordType;
  }

  code(node: CodeNode): CodeOf {
    switch (node.kind) {
      case 'code': {
        const { symbol } = node;
        return () => symbol;
      }
      case 'code-field':
        return this.#codeField(node.field);
      case 'code-in-number': {
        const { index } = node.field;
        return (row) => {
          const value = row.values[index];
          return value > INVALID && value < LOWEST_NUMBER ? value - BLANK - 2 : 0;
        };
      }
      case 'implied-include': {
        const recordType = this.#codeField(node.recordType);
        const conditionCode = this.#codeField(node.conditionCode);
        const table = impliedIncludeTable(this.layout);
        return (row) => table(recordType(row), conditionCode(row));
      }
    }
  }

  #codeField({ index }: Field): CodeOf {
    return (row) => Math.max(0, row.values[index]);
  }
}

/** A condition as a function, decided or not. */
export function toFunction(condition: Decided): Condition {
  return typeof condition === 'boolean' ? () => condition : condition;
}

function both(left: Decided, right: Decided): Decided {
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

function negate(condition: Decided): Decided {
  return typeof condition === 'boolean' ? !condition : (row) => !condition(row);
}

import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK, DECIMAL_UNIT, INVALID, LOWEST_NUMBER } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';
import { impliedIncludeTable, scoreTable } from './tables.js';
import type { CodeNode, ConditionNode, NumberNode } from './typed.js';

/** NaN where an operand is blank, which makes every comparison false. */
export type NumberOf = (row: Row) => number;

/** The symbol of a code; 0 where it is blank. */
export type CodeOf = (row: Row) => number;

/** Compiles the operands of comparisons to functions over decoded rows. */
export class OperandCompiler {
  /** @param compileCondition For the conditions that `count` counts. */
  constructor(
    readonly layout: Layout,
    readonly compileCondition: (node: ConditionNode) => (row: Row) => boolean,
  ) {}

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
        const scoreKey = node.score?.kind === 'number-field' ? node.score.field.key : undefined;
        const table = scoreTable(this.layout, node.table, scoreKey);
        return (row) => table(recordType(row), grade(row), score(row));
      }
      case 'count': {
        const conditions = node.conditions.map((condition) => this.compileCondition(condition));
        return (row) => conditions.reduce((count, condition) => count + (condition(row) ? 1 : 0), 0);
      }
    }
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

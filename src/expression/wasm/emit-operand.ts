import { BLANK, DECIMAL_UNIT, INVALID, LOWEST_NUMBER } from '../../extract/value.js';
import type { Field } from '../../layout/layout.js';
import type { CodeNode, ConditionNode, NumberNode } from '../typed.js';
import { type Code, constant, getLocal, op, setLocal, teeLocal } from './encode.js';
import type { Locals } from './locals.js';
import type { Lookups } from './lookup.js';
import { fieldValue, isNumber } from './row-values.js';

/** Dates are yyyymmdd, so their difference in whole ten-thousands is in whole years; no two are so many days apart. */
const YEAR = 10_000;
const APART = 10_000 * YEAR;

/** Writes the operands of conditions as WebAssembly. */
export class OperandEmitter {
  /** @param condition Writes the conditions that `count` counts. */
  constructor(
    readonly locals: Locals,
    readonly lookups: Lookups,
    readonly condition: (node: ConditionNode) => Code,
  ) {}

  /** Code that leaves a number, or something below LOWEST_NUMBER where there is none; undefined where it is no integer. */
  number(node: NumberNode): Code | undefined {
    switch (node.kind) {
      case 'number':
        return Number.isInteger(node.value) && Math.abs(node.value) < -LOWEST_NUMBER
          ? constant(node.value)
          : undefined;
      case 'number-field':
        return fieldValue(node.field);
      case 'code-as-number':
        return this.lookups.number(this.code({ kind: 'code-field', field: node.field }));
      case 'sum':
        // Sums of decimals would overflow 32 bits sooner than anything in a layout.
        return this.#combined(node.left, node.right, node.operator === '+' ? op.i32Add : op.i32Sub);
      case 'scaled':
        return this.#combined(
          node.operand,
          { kind: 'number', unit: 'integer', value: DECIMAL_UNIT },
          op.i32Mul,
        );
      case 'abs':
        return this.#absolute(node.operand);
      case 'age': {
        // The quotient is rounded towards 0, so it must not be negative.
        const years = [op.i32Sub, constant(APART), op.i32Add, constant(YEAR), op.i32DivS];
        return this.#combined(node.to, node.from, [years, constant(APART / YEAR), op.i32Sub]);
      }
      case 'score-table':
        return this.#scoreTable(node);
      case 'count':
        return node.conditions.map((condition, place) =>
          place === 0 ? this.condition(condition) : [this.condition(condition), op.i32Add],
        );
    }
  }

  /** Code that leaves the symbol of a code; 0 where it is none. */
  code(node: CodeNode): Code {
    switch (node.kind) {
      case 'code':
        return constant(node.symbol);
      case 'code-field':
        return this.locals.pair((value) => [
          [fieldValue(node.field), teeLocal(value), constant(0)],
          [getLocal(value), constant(0), op.i32GtS, op.select],
        ]);
      case 'code-in-number':
        return this.locals.pair((value) => [
          [fieldValue(node.field), teeLocal(value), constant(BLANK + 2), op.i32Sub, constant(0)],
          [getLocal(value), constant(INVALID), op.i32GtS],
          [getLocal(value), constant(LOWEST_NUMBER), op.i32LtS, op.i32And, op.select],
        ]);
      case 'implied-include':
        return this.lookups.impliedInclude(
          this.code({ kind: 'code-field', field: node.recordType }),
          this.code({ kind: 'code-field', field: node.conditionCode }),
        );
    }
  }

  /** Two numbers combined; BLANK where one of them is none. */
  #combined(left: NumberNode, right: NumberNode, combine: Code): Code | undefined {
    return this.locals.pair((first, second) => {
      const [leftCode, rightCode] = [this.number(left), this.number(right)];
      if (leftCode === undefined || rightCode === undefined) return undefined;
      return [
        [leftCode, teeLocal(first), rightCode, teeLocal(second), combine],
        [constant(BLANK), isNumber(first), isNumber(second), op.i32And, op.select],
      ];
    });
  }

  #absolute(operand: NumberNode): Code | undefined {
    return this.locals.pair((value) => {
      const code = this.number(operand);
      if (code === undefined) return undefined;
      return [
        [code, teeLocal(value), constant(0), getLocal(value), op.i32Sub],
        [getLocal(value), constant(0), op.i32GeS, op.select],
        [constant(BLANK), isNumber(value), op.select],
      ];
    });
  }

  #scoreTable({ table, recordType, grade, score }: NumberNode & { readonly kind: 'score-table' }) {
    const key = score?.kind === 'number-field' ? score.field.key : undefined;
    const codeOf = (field: Field) => this.code({ kind: 'code-field', field });
    if (table !== 'level') return this.lookups.limit(table, key, codeOf(recordType), codeOf(grade));
    return this.locals.pair((value, free) => {
      const code = score === undefined ? constant(BLANK) : this.number(score);
      if (code === undefined) return undefined;
      return [code, setLocal(value), this.lookups.level(key, codeOf(recordType), codeOf(grade), free, value)];
    });
  }
}

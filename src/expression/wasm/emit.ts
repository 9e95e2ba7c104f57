import type { ComparisonOperator } from '../syntax.js';
import type { CodeNode, ConditionNode, NumberNode } from '../typed.js';
import { OperandEmitter } from './emit-operand.js';
import { type Code, choose, constant, getLocal, op, setLocal, teeLocal } from './encode.js';
import type { Locals } from './locals.js';
import type { Lookups } from './lookup.js';
import { fieldValue, isFilled, isNumber } from './row-values.js';

const comparisons: Readonly<Record<ComparisonOperator, number>> = {
  '=': op.i32Eq,
  '!=': op.i32Ne,
  '<': op.i32LtS,
  '<=': op.i32LeS,
  '>': op.i32GtS,
  '>=': op.i32GeS,
};

/** Writes conditions as WebAssembly over the values of a row. What needs text is asked of the compiled closures. */
export class Emitter {
  readonly #operands: OperandEmitter;

  /** @param ask Code that leaves what the closure of a condition says: 0 or 1. */
  constructor(
    readonly locals: Locals,
    lookups: Lookups,
    readonly ask: (node: ConditionNode) => Code,
  ) {
    this.#operands = new OperandEmitter(locals, lookups, (node) => this.condition(node));
  }

  /** Code that leaves 1 where the condition holds, else 0. */
  condition(node: ConditionNode): Code {
    switch (node.kind) {
      case 'and':
        return choose(this.condition(node.left), this.condition(node.right), constant(0));
      case 'or':
        return choose(this.condition(node.left), constant(1), this.condition(node.right));
      case 'not':
        return [this.condition(node.operand), op.i32Eqz];
      case 'always':
        return constant(node.holds ? 1 : 0);
      case 'filled':
        return isFilled(node.field);
      case 'any':
        return joined(node.fields.map(isFilled), op.i32Or);
      case 'all':
        return joined(node.fields.map(isFilled), op.i32And);
      case 'compare-codes':
        return negatedIf(!node.equal, this.#sameCode(node.left, node.right));
      case 'code-in':
        return negatedIf(node.negated, this.#isOneOf(this.#operands.code(node.operand), node.symbols));
      case 'number-in': {
        const operand = this.#operands.number(node.operand);
        if (operand === undefined) return this.ask(node);
        return negatedIf(node.negated, this.#isOneOf(operand, node.values));
      }
      case 'compare-numbers':
        // Blank operands make every comparison false, and its negation true.
        return node.operator === '!='
          ? this.#orAsk(node, this.#compare('=', node.left, node.right), true)
          : this.#orAsk(node, this.#compare(node.operator, node.left, node.right), false);
      case 'between': {
        const low = this.#compare('>=', node.operand, node.low);
        const high = this.#compare('<=', node.operand, node.high);
        return this.#orAsk(node, low && high && [low, high, op.i32And], node.negated);
      }
      case 'text-in':
      case 'same-text':
      case 'like':
        return this.ask(node);
    }
  }

  #orAsk(node: ConditionNode, code: Code | undefined, negated: boolean): Code {
    return code === undefined ? this.ask(node) : negatedIf(negated, code);
  }

  #sameCode(left: CodeNode, right: CodeNode): Code {
    if (left.kind === 'code' && right.kind !== 'code') return this.#sameCode(right, left);
    if (left.kind === 'code-field' && right.kind === 'code')
      return [fieldValue(left.field), constant(right.symbol), op.i32Eq];
    return this.locals.pair((code) => [
      [this.#operands.code(left), teeLocal(code), this.#operands.code(right), op.i32Eq],
      [getLocal(code), constant(0), op.i32Ne, op.i32And],
    ]);
  }

  #isOneOf(operand: Code, wanted: ReadonlySet<number>): Code {
    return this.locals.pair((value) => [
      [operand, setLocal(value)],
      joined(
        [...wanted].map((one) => [getLocal(value), constant(one), op.i32Eq]),
        op.i32Or,
      ),
    ]);
  }

  #compare(operator: ComparisonOperator, left: NumberNode, right: NumberNode): Code | undefined {
    return this.locals.pair((first, second) => {
      const [leftCode, rightCode] = [this.#operands.number(left), this.#operands.number(right)];
      if (leftCode === undefined || rightCode === undefined) return undefined;
      return [
        [leftCode, setLocal(first), rightCode, setLocal(second)],
        [getLocal(first), getLocal(second), comparisons[operator]],
        left.kind === 'number' ? [] : [isNumber(first), op.i32And],
        right.kind === 'number' ? [] : [isNumber(second), op.i32And],
      ];
    });
  }
}

function joined(parts: readonly Code[], operator: number): Code {
  return parts.map((part, place) => (place === 0 ? part : [part, operator]));
}

function negatedIf(negated: boolean, code: Code): Code {
  return negated ? [code, op.i32Eqz] : code;
}

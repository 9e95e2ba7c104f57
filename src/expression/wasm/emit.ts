import { BLANK, DECIMAL_UNIT, LOWEST_NUMBER } from '../../extract/value.js';
import type { Field } from '../../layout/layout.js';
import type { ComparisonOperator } from '../syntax.js';
import type { CodeNode, ConditionNode, NumberNode } from '../typed.js';
import { type Code, choose, constant, getLocal, load, op, setLocal, teeLocal, unsigned } from './encode.js';

const comparisons: Readonly<Record<ComparisonOperator, number>> = {
  '=': op.i32Eq,
  '!=': op.i32Ne,
  '<': op.i32LtS,
  '<=': op.i32LeS,
  '>': op.i32GtS,
  '>=': op.i32GeS,
};

/**
 * Writes conditions as WebAssembly over the values of a row: field `n` is the integer at address 4 × n. What needs
 * text or the layout's tables is asked of the compiled closures.
 */
export class Emitter {
  /** How many locals the code needs that was written so far. */
  locals: number;
  /** The next local that is free. */
  #free: number;

  /**
   * @param ask Code that leaves what the closure of a condition says: 0 or 1.
   * @param numbers Address of a table: symbol of a code → the number that it reads as, BLANK for none.
   * @param firstLocal The first local that is free.
   */
  constructor(
    readonly ask: (node: ConditionNode) => Code,
    readonly numbers: number,
    firstLocal: number,
  ) {
    this.locals = firstLocal;
    this.#free = firstLocal;
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
        return this.#compareCodes(node.left, node.right, node.equal) ?? this.ask(node);
      case 'code-in': {
        if (node.operand.kind !== 'code-field') return this.ask(node);
        return negatedIf(node.negated, isOneOf(node.operand.field, node.symbols));
      }
      case 'number-in': {
        if (node.operand.kind !== 'number-field') return this.ask(node);
        return negatedIf(node.negated, isOneOf(node.operand.field, node.values));
      }
      case 'compare-numbers': {
        const { operator, left, right } = node;
        if (!isEmittable(left) || !isEmittable(right)) return this.ask(node);
        // Blank operands make every comparison false, and its negation true.
        if (operator === '!=') return [this.#compare('=', left, right), op.i32Eqz];
        return this.#compare(operator, left, right);
      }
      case 'between': {
        const { operand, low, high, negated } = node;
        if (![operand, low, high].every(isEmittable)) return this.ask(node);
        const within = [this.#compare('>=', operand, low), this.#compare('<=', operand, high), op.i32And];
        return negatedIf(negated, within);
      }
      case 'text-in':
      case 'same-text':
      case 'like':
        return this.ask(node);
    }
  }

  #compareCodes(left: CodeNode, right: CodeNode, equal: boolean): Code | undefined {
    if (left.kind === 'code')
      return right.kind === 'code' ? undefined : this.#compareCodes(right, left, equal);
    if (left.kind !== 'code-field') return undefined;
    const value = load(address(left.field));
    if (right.kind === 'code') return [value, constant(right.symbol), equal ? op.i32Eq : op.i32Ne];
    if (right.kind !== 'code-field') return undefined;
    const same = [value, load(address(right.field)), op.i32Eq, value, constant(0), op.i32GtS, op.i32And];
    return negatedIf(!equal, same);
  }

  #compare(operator: ComparisonOperator, left: NumberNode, right: NumberNode): Code {
    return this.#withLocals((leftLocal, rightLocal) => [
      this.#number(left),
      setLocal(leftLocal),
      this.#number(right),
      setLocal(rightLocal),
      getLocal(leftLocal),
      getLocal(rightLocal),
      comparisons[operator],
      left.kind === 'number' ? [] : [isNumber(leftLocal), op.i32And],
      right.kind === 'number' ? [] : [isNumber(rightLocal), op.i32And],
    ]);
  }

  /** Code that leaves a number, or something below LOWEST_NUMBER where there is none. */
  #number(node: NumberNode): Code {
    if (node.kind === 'number') return constant(node.value);
    if (node.kind === 'number-field') return load(address(node.field));
    if (node.kind === 'scaled') {
      return this.#combined(
        () => this.#number(node.operand),
        () => constant(DECIMAL_UNIT),
        op.i32Mul,
      );
    }
    if (node.kind === 'code-as-number') return this.#codeAsNumber(node.field);
    if (node.kind !== 'sum') throw new Error(`${node.kind} is asked of the closures`);
    const operator = node.operator === '+' ? op.i32Add : op.i32Sub;
    return this.#combined(
      () => this.#number(node.left),
      () => this.#number(node.right),
      operator,
    );
  }

  /** A code that is blank or unlisted is negative, and reads as symbol 0 does: as no number. */
  #codeAsNumber(field: Field): Code {
    return this.#withLocals((symbol) => [
      load(address(field)),
      teeLocal(symbol),
      constant(0),
      getLocal(symbol),
      constant(0),
      op.i32GtS,
      op.select,
      constant(4),
      op.i32Mul,
      op.i32Load,
      2,
      unsigned(this.numbers),
    ]);
  }

  /** Two numbers combined; BLANK where one of them is none. */
  #combined(left: () => Code, right: () => Code, operator: number): Code {
    return this.#withLocals((leftLocal, rightLocal) => [
      left(),
      teeLocal(leftLocal),
      right(),
      teeLocal(rightLocal),
      operator,
      constant(BLANK),
      isNumber(leftLocal),
      isNumber(rightLocal),
      op.i32And,
      op.select,
    ]);
  }

  /**
   * Writes code that has two locals for itself: operands within it get others, what follows may have the same. The time
   * that it takes to compile a function grows with its locals.
   */
  #withLocals(write: (left: number, right: number) => Code): Code {
    const left = this.#free;
    this.#free += 2;
    this.locals = Math.max(this.locals, this.#free);
    const code = write(left, left + 1);
    this.#free = left;
    return code;
  }
}

function isNumber(local: number): Code {
  return [getLocal(local), constant(LOWEST_NUMBER), op.i32GtS];
}

function address(field: Field): number {
  return 4 * field.index;
}

function isFilled(field: Field): Code {
  return [load(address(field)), constant(BLANK), op.i32Ne];
}

function isOneOf(field: Field, values: ReadonlySet<number>): Code {
  const value = load(address(field));
  return joined(
    [...values].map((one) => [value, constant(one), op.i32Eq]),
    op.i32Or,
  );
}

function joined(parts: readonly Code[], operator: number): Code {
  return parts.map((part, place) => (place === 0 ? part : [part, operator]));
}

function negatedIf(negated: boolean, code: Code): Code {
  return negated ? [code, op.i32Eqz] : code;
}

/** Sums of decimals would overflow 32 bits sooner than anything in a layout. */
function isEmittable(node: NumberNode): boolean {
  switch (node.kind) {
    case 'number':
      return Number.isInteger(node.value) && Math.abs(node.value) < -LOWEST_NUMBER;
    case 'number-field':
    case 'code-as-number':
      return true;
    case 'sum':
      return isEmittable(node.left) && isEmittable(node.right);
    case 'scaled':
      return isEmittable(node.operand);
    default:
      return false;
  }
}

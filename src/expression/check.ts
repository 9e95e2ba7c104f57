import type { Field, Layout } from '../layout/layout.js';
import { OperandChecker } from './check-operand.js';
import { numberFunctions, otherFunctions } from './functions.js';
import { Names } from './names.js';
import { parse } from './parse.js';
import { simplify } from './specialize.js';
import type { Call, Comparison, Interval, Membership, Syntax } from './syntax.js';
import type { ConditionNode, ConditionShape, TypedExpression } from './typed.js';

/**
 * Reads an expression and binds its names to the fields, codes and tables of a layout.
 * @throws ExpressionError at what cannot be read, a key or code that the layout lacks (with the nearest), or
 * operands that cannot be compared.
 * @param absence What it is to name a key or code that the layout lacks: an error, or what is always blank and what
 * stands in no record.
 */
export function check(
  layout: Layout,
  source: string,
  { absence = 'error' }: { readonly absence?: 'error' | 'blank' } = {},
): TypedExpression {
  const checker = new Checker(layout, source, absence);
  const root = simplify(checker.condition(parse(source)));
  const { compared, tested, absent } = checker.names;
  return { source, root, compared, tested, absent };
}

class Checker {
  readonly names: Names;
  readonly operands: OperandChecker;

  constructor(layout: Layout, source: string, absence: 'error' | 'blank') {
    this.names = new Names(layout, source, absence);
    this.operands = new OperandChecker(this.names, (syntax) => this.condition(syntax));
  }

  condition(syntax: Syntax): ConditionNode {
    const { start, end } = syntax;
    switch (syntax.kind) {
      case 'and':
      case 'or': {
        const { kind } = syntax;
        return { kind, left: this.condition(syntax.left), right: this.condition(syntax.right), start, end };
      }
      case 'not':
        return { kind: 'not', operand: this.condition(syntax.operand), start, end };
      default:
        return (
          this.names.present(() => this.#part(syntax)) ?? {
            kind: 'always',
            holds: isDenial(syntax),
            start,
            end,
          }
        );
    }
  }

  /** A part that no `and`, `or` or `not` joins. */
  #part(syntax: Syntax): ConditionNode {
    const { start, end } = syntax;
    switch (syntax.kind) {
      case 'word': {
        const field = this.names.requireField(syntax);
        this.names.tested.add(field);
        return { kind: 'filled', field, start, end };
      }
      case 'call':
        return this.#conditionCall(syntax);
      case 'comparison':
        return { ...this.#comparison(syntax), start, end };
      case 'in':
        return { ...this.#membership(syntax), start, end };
      case 'between':
        return { ...this.#interval(syntax), start, end };
      case 'like': {
        const field = this.operands.textField(syntax.operand);
        return { kind: 'like', negated: syntax.negated, field, pattern: syntax.pattern.text, start, end };
      }
      default:
        throw this.names.fault('This is a value, where a condition should stand.', syntax);
    }
  }

  #conditionCall(call: Call): ConditionNode {
    if (call.name !== 'any' && call.name !== 'all') {
      if (numberFunctions.has(call.name) || otherFunctions.includes(call.name)) {
        throw this.names.fault(`${call.name} gives a value: compare it with something.`, call);
      }
      throw this.operands.unknownFunction(call);
    }
    if (call.arguments.length === 0) throw this.names.fault(`${call.name} needs a key or more.`, call);
    const { names } = this;
    const fields =
      call.name === 'all'
        ? names.fields(call.arguments)
        : call.arguments.flatMap((argument) => names.present(() => names.fields([argument])) ?? []);
    if (fields.length === 0) return { kind: 'always', holds: false, start: call.start, end: call.end };
    for (const field of fields) names.tested.add(field);
    return { kind: call.name, fields, start: call.start, end: call.end };
  }

  #comparison(syntax: Comparison): ConditionShape {
    const { operator, left, right } = syntax;
    if (operator === '=' || operator === '!=') {
      const equal = operator === '=';
      const text = this.#textComparison(left, right, equal);
      if (text !== undefined) return text;
      const codes = this.operands.codePair(left, right);
      if (codes !== undefined) return { kind: 'compare-codes', equal, left: codes[0], right: codes[1] };
    }
    const [leftNode, rightNode] = this.operands.numbers([left, right]);
    return { kind: 'compare-numbers', operator, left: leftNode, right: rightNode };
  }

  #textComparison(left: Syntax, right: Syntax, equal: boolean): ConditionShape | undefined {
    const field = this.names.field(left);
    if (field === undefined || !isText(field)) return undefined;
    this.names.compared.add(field);
    const other = this.names.field(right);
    if (other !== undefined)
      return { kind: 'same-text', equal, left: field, right: this.operands.textField(right) };
    return { kind: 'text-in', negated: !equal, field, texts: new Set([this.#text(right, field)]) };
  }

  /** A bare word beside a text is more often a misspelt key than a text. */
  #text(syntax: Syntax, field: Field): string {
    if (syntax.kind === 'text' || syntax.kind === 'date') return syntax.text;
    if (syntax.kind === 'word' && /^\d+$/.test(syntax.text)) return syntax.text;
    throw this.names.fault(`${field.key} holds text: put the text in quotes.`, syntax);
  }

  #membership({ operand, list, negated }: Membership): ConditionShape {
    const field = this.names.field(operand);
    if (field !== undefined && isText(field)) {
      this.names.compared.add(field);
      return {
        kind: 'text-in',
        negated,
        field,
        texts: new Set(list.map((literal) => this.#text(literal, field))),
      };
    }
    const code = this.operands.code(operand);
    if (code !== undefined) {
      const symbols = list.flatMap(
        (item) => this.names.present(() => this.operands.symbol(item, field)) ?? [],
      );
      if (symbols.length === 0) return { kind: 'always', holds: negated };
      return { kind: 'code-in', negated, operand: code, symbols: new Set(symbols) };
    }
    const [node, ...values] = this.operands.numbers([operand, ...list]);
    const constants = values.map((value, index) => {
      if (value.kind === 'number') return value.value;
      throw this.names.fault('A list holds values, not keys.', list[index]);
    });
    return { kind: 'number-in', negated, operand: node, values: new Set(constants) };
  }

  #interval({ operand, low, high, negated }: Interval): ConditionShape {
    const [node, from, to] = this.operands.numbers([operand, low, high]);
    return { kind: 'between', negated, operand: node, low: from, high: to };
  }
}

/** Whether a part holds of what is blank. */
function isDenial(syntax: Syntax): boolean {
  if (syntax.kind === 'comparison') return syntax.operator === '!=';
  return (syntax.kind === 'in' || syntax.kind === 'between' || syntax.kind === 'like') && syntax.negated;
}

function isText(field: Field): boolean {
  return field.kind === 'text' || field.kind === 'digits' || field.kind === 'filler';
}

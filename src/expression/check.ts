import { DECIMAL_UNIT, dateValue } from '../extract/value.js';
import { symbolsOf } from '../extract/symbols.js';
import type { Field, Layout } from '../layout/layout.js';
import { nearest } from '../text/nearest.js';
import { type ArgumentReader, numberFunctions, otherFunctions, requireArguments } from './functions.js';
import { Names } from './names.js';
import { parse } from './parse.js';
import type { Call, Comparison, Interval, Literal, Membership, Syntax } from './syntax.js';
import type { CodeNode, ConditionNode, NumberNode, TypedExpression } from './typed.js';

/**
 * Reads an expression and binds its names to the fields, codes and tables of a layout.
 * @throws ExpressionError at what cannot be read, a key or code that the layout lacks (with the nearest), or
 * operands that cannot be compared.
 */
export function check(layout: Layout, source: string): TypedExpression {
  const checker = new Checker(layout, source);
  const root = checker.condition(parse(source));
  const { compared, tested } = checker.names;
  return { source, root, compared, tested };
}

class Checker implements ArgumentReader {
  readonly names: Names;

  constructor(layout: Layout, source: string) {
    this.names = new Names(layout, source);
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
        const field = this.#textField(syntax.operand);
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
      throw this.#unknownFunction(call);
    }
    const fields = this.names.fields(call.arguments);
    for (const field of fields) this.names.tested.add(field);
    return { kind: call.name, fields, start: call.start, end: call.end };
  }

  #comparison(syntax: Comparison): DistributiveOmit<ConditionNode, 'start' | 'end'> {
    const { operator, left, right } = syntax;
    if (operator === '=' || operator === '!=') {
      const equal = operator === '=';
      const text = this.#textComparison(left, right, equal);
      if (text !== undefined) return text;
      const codes = this.#codePair(left, right);
      if (codes !== undefined) return { kind: 'compare-codes', equal, left: codes[0], right: codes[1] };
    }
    const [leftNode, rightNode] = this.#numbers([left, right]);
    return { kind: 'compare-numbers', operator, left: leftNode, right: rightNode };
  }

  #textComparison(left: Syntax, right: Syntax, equal: boolean): DistributiveOmit<ConditionNode, 'start' | 'end'> | undefined {
    const field = this.names.field(left);
    if (field === undefined || !isText(field)) return undefined;
    this.names.compared.add(field);
    const other = this.names.field(right);
    if (other !== undefined) return { kind: 'same-text', equal, left: field, right: this.#textField(right) };
    if (right.kind !== 'word' && right.kind !== 'text' && right.kind !== 'date') {
      throw this.names.fault(`${field.key} holds text, which compares with a text.`, right);
    }
    return { kind: 'text-in', negated: !equal, field, texts: new Set([right.text]) };
  }

  /** Both sides as codes, where one is a code and the other can be one. */
  #codePair(left: Syntax, right: Syntax): readonly [CodeNode, CodeNode] | undefined {
    const leftCode = this.#code(left);
    const rightCode = this.#code(right);
    if (leftCode !== undefined && rightCode !== undefined) return [leftCode, rightCode];
    const field = this.names.field(left) ?? this.names.field(right);
    const other = this.names.field(left) === undefined ? left : right;
    if (field === undefined || !isLiteral(other)) return undefined;
    if (!field.codes.has(other.text)) {
      if (field.kind === 'code') throw this.names.unknownCode(other, field);
      return undefined;
    }
    this.names.compared.add(field);
    const literal: CodeNode = { kind: 'code', symbol: symbolsOf(this.names.layout).of(other.text) };
    const node: CodeNode = { kind: field.kind === 'code' ? 'code-field' : 'code-in-number', field };
    return other === left ? [literal, node] : [node, literal];
  }

  #code(syntax: Syntax): CodeNode | undefined {
    const field = this.names.field(syntax);
    if (field?.kind === 'code') {
      this.names.compared.add(field);
      return { kind: 'code-field', field };
    }
    if (syntax.kind !== 'call' || syntax.name !== 'impliedInclude') return undefined;
    const [recordType, conditionCode] = requireArguments(syntax, 2, this).map((key) => this.names.requireField(key));
    this.names.compared.add(recordType).add(conditionCode);
    return { kind: 'implied-include', recordType, conditionCode };
  }

  #membership({ operand, list, negated }: Membership): DistributiveOmit<ConditionNode, 'start' | 'end'> {
    const field = this.names.field(operand);
    if (field !== undefined && isText(field)) {
      this.names.compared.add(field);
      return { kind: 'text-in', negated, field, texts: new Set(list.map((literal) => literal.text)) };
    }
    const code = this.#code(operand);
    if (code !== undefined) {
      return { kind: 'code-in', negated, operand: code, symbols: new Set(list.map((item) => this.#symbol(item, field))) };
    }
    const [node, ...values] = this.#numbers([operand, ...list]);
    const constants = values.map((value) => (value.kind === 'number' ? value.value : Number.NaN));
    return { kind: 'number-in', negated, operand: node, values: new Set(constants) };
  }

  #symbol(literal: Literal, field: Field | undefined): number {
    const symbol = symbolsOf(this.names.layout).of(literal.text);
    if (field !== undefined && !field.codes.has(literal.text)) throw this.names.unknownCode(literal, field);
    if (symbol === 0) throw this.names.fault(`${literal.text} is no code.`, literal);
    return symbol;
  }

  #interval({ operand, low, high, negated }: Interval): DistributiveOmit<ConditionNode, 'start' | 'end'> {
    const [node, from, to] = this.#numbers([operand, low, high]);
    return { kind: 'between', negated, operand: node, low: from, high: to };
  }

  /** Several operands as numbers of one unit. */
  #numbers(list: readonly Syntax[]): NumberNode[] {
    const nodes = list.map((syntax) => this.number(syntax));
    const units = new Set(nodes.map((node) => node.unit));
    if (!units.has('date') && units.has('decimal')) return nodes.map(toDecimal);
    const odd = nodes.findIndex((node) => node.unit !== nodes[0].unit);
    if (odd > 0) throw this.names.fault(`A ${nodes[0].unit} cannot be compared with this.`, list[odd]);
    return nodes;
  }

  number(syntax: Syntax): NumberNode {
    if (syntax.kind === 'date') return this.#date(syntax.text, syntax);
    if (syntax.kind === 'sum') {
      const [left, right] = this.#numbers([syntax.left, syntax.right]);
      if (left.unit === 'date') throw this.names.fault('Dates cannot be added; use age(from, to).', syntax);
      return { kind: 'sum', unit: left.unit, operator: syntax.operator, left, right };
    }
    if (syntax.kind === 'call') return this.#numberCall(syntax);
    if (syntax.kind !== 'word') throw this.names.fault('A number should stand here.', syntax);
    const field = this.names.field(syntax);
    if (field !== undefined) return this.#numberField(field, syntax);
    const date = this.names.layout.dates.get(syntax.text);
    if (date !== undefined) return this.#date(date, syntax);
    if (/^\d+$/.test(syntax.text)) return { kind: 'number', unit: 'integer', value: Number(syntax.text) };
    if (/^\d+\.\d+$/.test(syntax.text)) {
      return { kind: 'number', unit: 'decimal', value: Math.round(Number(syntax.text) * DECIMAL_UNIT) };
    }
    throw this.names.unknownKey(syntax.text, syntax);
  }

  #numberCall(call: Call): NumberNode {
    if (call.name === 'count') {
      return { kind: 'count', unit: 'integer', conditions: call.arguments.map((argument) => this.condition(argument)) };
    }
    const read = numberFunctions.get(call.name);
    if (read === undefined) throw this.#unknownFunction(call);
    return read(call, this);
  }

  #numberField(field: Field, syntax: Syntax): NumberNode {
    this.names.compared.add(field);
    if (field.kind === 'integer' || field.kind === 'decimal' || field.kind === 'date') {
      return { kind: 'number-field', unit: field.kind, field };
    }
    if (field.kind === 'code' && isNumeric(field)) return { kind: 'code-as-number', unit: 'integer', field };
    throw this.names.fault(`${field.key} holds ${field.kind}, not a number.`, syntax);
  }

  #date(text: string, syntax: Syntax): NumberNode {
    const value = dateValue(text);
    if (Number.isNaN(value)) throw this.names.fault(`${text} is no calendar date.`, syntax);
    return { kind: 'number', unit: 'date', value };
  }

  #textField(syntax: Syntax): Field {
    const field = this.names.requireField(syntax);
    this.names.compared.add(field);
    return field;
  }

  #unknownFunction(call: Call): Error {
    const guess = nearest(call.name, [...numberFunctions.keys(), ...otherFunctions]);
    return this.names.fault(`There is no function ${call.name}.`, call, guess && `Did you mean ${guess}?`);
  }
}

type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

function isText(field: Field): boolean {
  return field.kind === 'text' || field.kind === 'digits' || field.kind === 'filler';
}

function isLiteral(syntax: Syntax): syntax is Literal {
  return syntax.kind === 'word' || syntax.kind === 'text' || syntax.kind === 'date';
}

function isNumeric(field: Field): boolean {
  return [...field.codes.keys()].every((code) => /^\d+$/.test(code));
}

function toDecimal(node: NumberNode): NumberNode {
  if (node.unit === 'decimal') return node;
  if (node.kind === 'number') return { ...node, unit: 'decimal', value: node.value * DECIMAL_UNIT };
  return { kind: 'scaled', unit: 'decimal', operand: node };
}

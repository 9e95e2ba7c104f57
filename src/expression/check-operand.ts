import { symbolsOf } from '../extract/symbols.js';
import { DECIMAL_UNIT, dateValue } from '../extract/value.js';
import type { Field } from '../layout/layout.js';
import { nearest } from '../text/nearest.js';
import type { ExpressionError } from './error.js';
import { type ArgumentReader, numberFunctions, otherFunctions, requireArguments } from './functions.js';
import type { Names } from './names.js';
import type { Call, Literal, Syntax } from './syntax.js';
import type { CodeNode, ConditionNode, NumberNode } from './typed.js';

/** Binds the operands of comparisons to the fields, codes and tables of a layout. */
export class OperandChecker implements ArgumentReader {
  /** @param checkCondition For the conditions that `count` counts. */
  constructor(
    readonly names: Names,
    readonly checkCondition: (syntax: Syntax) => ConditionNode,
  ) {}

  /** Several operands as numbers of one unit. */
  numbers(list: readonly Syntax[]): NumberNode[] {
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
      const [left, right] = this.numbers([syntax.left, syntax.right]);
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
      return {
        kind: 'count',
        unit: 'integer',
        conditions: call.arguments.map((argument) => this.checkCondition(argument)),
      };
    }
    const read = numberFunctions.get(call.name);
    if (read !== undefined) return read(call, this);
    if (otherFunctions.includes(call.name)) throw this.names.fault(`${call.name} gives no number.`, call);
    throw this.unknownFunction(call);
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

  /** A field of which the characters are compared. */
  textField(syntax: Syntax): Field {
    const field = this.names.requireField(syntax);
    this.names.compared.add(field);
    return field;
  }

  /** Both sides as codes, where one is a code and the other can be one. */
  codePair(left: Syntax, right: Syntax): readonly [CodeNode, CodeNode] | undefined {
    const leftCode = this.code(left);
    const rightCode = this.code(right);
    if (leftCode !== undefined && rightCode !== undefined) return [leftCode, rightCode];
    const field = this.names.field(left) ?? this.names.field(right);
    const other = this.names.field(left) === undefined ? left : right;
    if (field === undefined || !isLiteral(other) || this.names.field(other) !== undefined) return undefined;
    if (!field.codes.has(other.text)) {
      if (field.kind === 'code') throw this.names.unknownCode(other, field);
      return undefined;
    }
    this.names.compared.add(field);
    const literal: CodeNode = { kind: 'code', symbol: symbolsOf(this.names.layout).of(other.text) };
    const node: CodeNode = { kind: field.kind === 'code' ? 'code-field' : 'code-in-number', field };
    return other === left ? [literal, node] : [node, literal];
  }

  code(syntax: Syntax): CodeNode | undefined {
    const field = this.names.field(syntax);
    if (field?.kind === 'code') {
      this.names.compared.add(field);
      return { kind: 'code-field', field };
    }
    if (syntax.kind !== 'call' || syntax.name !== 'impliedInclude') return undefined;
    const [recordType, conditionCode] = requireArguments(syntax, 2, this).map((key) =>
      this.names.requireField(key),
    );
    this.names.compared.add(recordType).add(conditionCode);
    return { kind: 'implied-include', recordType, conditionCode };
  }

  symbol(literal: Literal, field: Field | undefined): number {
    const symbol = symbolsOf(this.names.layout).of(literal.text);
    const isKnown = field === undefined ? symbol !== 0 : field.codes.has(literal.text);
    if (!isKnown) throw this.names.unknownCode(literal, field);
    return symbol;
  }

  unknownFunction(call: Call): ExpressionError {
    const guess = nearest(call.name, [...numberFunctions.keys(), ...otherFunctions]);
    return this.names.fault(`There is no function ${call.name}.`, call, guess && `Did you mean ${guess}?`);
  }
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

import { ExpressionError } from './error.js';
import type { ComparisonOperator, Literal, Syntax, Text } from './syntax.js';
import { type Token, tokenize } from './tokens.js';

const comparisonOperators: Readonly<Record<string, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

const reserved = new Set(['and', 'or', 'not', 'in', 'between', 'like']);

/**
 * Reads an expression; docs/expressions.md has the grammar.
 * @throws ExpressionError with the place of the fault.
 */
export function parse(expression: string): Syntax {
  return new Parser(expression).parse();
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(readonly expression: string) {
    this.#tokens = tokenize(expression);
  }

  parse(): Syntax {
    const tree = this.#or();
    if (this.#peek().kind !== 'end') throw this.#unexpected('and, or, or the end');
    return tree;
  }

  #or(): Syntax {
    let left = this.#and();
    while (this.#take('or')) {
      const right = this.#and();
      left = { kind: 'or', left, right, start: left.start, end: right.end };
    }
    return left;
  }

  #and(): Syntax {
    let left = this.#not();
    while (this.#take('and')) {
      const right = this.#not();
      left = { kind: 'and', left, right, start: left.start, end: right.end };
    }
    return left;
  }

  #not(): Syntax {
    const { start } = this.#peek();
    if (!this.#take('not')) return this.#comparison();
    const operand = this.#not();
    return { kind: 'not', operand, start, end: operand.end };
  }

  #comparison(): Syntax {
    const left = this.#sum();
    const { start } = left;
    const operator = comparisonOperators[this.#peek().text];
    if (operator !== undefined && this.#peek().kind === 'symbol') {
      this.#at++;
      const right = this.#sum();
      return { kind: 'comparison', operator, left, right, start, end: right.end };
    }
    const negated = this.#take('not');
    if (this.#take('in')) {
      const list = this.#literals();
      return { kind: 'in', negated, operand: left, list, start, end: this.#previousEnd() };
    }
    if (this.#take('between')) {
      const low = this.#sum();
      this.#expect('and');
      const high = this.#sum();
      return { kind: 'between', negated, operand: left, low, high, start, end: high.end };
    }
    if (this.#take('like')) {
      const pattern = this.#text();
      return { kind: 'like', negated, operand: left, pattern, start, end: pattern.end };
    }
    if (negated) throw this.#unexpected('in, between or like');
    return left;
  }

  #sum(): Syntax {
    let left = this.#term();
    for (;;) {
      const operator = this.#take('+') ? '+' : this.#take('-') ? '-' : undefined;
      if (operator === undefined) return left;
      const right = this.#term();
      left = { kind: 'sum', operator, left, right, start: left.start, end: right.end };
    }
  }

  #term(): Syntax {
    const { start } = this.#peek();
    if (this.#take('(')) {
      const inner = this.#or();
      this.#expect(')');
      return { ...inner, start, end: this.#previousEnd() };
    }
    const token = this.#peek();
    if (token.kind === 'word' && !reserved.has(token.text) && this.#tokens[this.#at + 1]?.text === '(') {
      this.#at += 2;
      return this.#call(token);
    }
    return this.#literal('a key, a value or a condition');
  }

  #call(name: Token): Syntax {
    const list: Syntax[] = [];
    if (!this.#take(')')) {
      do list.push(this.#or());
      while (this.#take(','));
      this.#expect(')');
    }
    return { kind: 'call', name: name.text, arguments: list, start: name.start, end: this.#previousEnd() };
  }

  #literals(): Literal[] {
    this.#expect('(');
    const list: Literal[] = [];
    do list.push(this.#literal('a value'));
    while (this.#take(','));
    this.#expect(')');
    return list;
  }

  #literal(wanted: string): Literal {
    const { kind, text, start, end } = this.#peek();
    if (kind === 'end' || kind === 'symbol' || (kind === 'word' && reserved.has(text))) {
      throw this.#unexpected(wanted);
    }
    this.#at++;
    return { kind, text, start, end };
  }

  #text(): Text {
    const { kind, text, start, end } = this.#peek();
    if (kind !== 'text') throw this.#unexpected("a pattern in quotes, such as 'Mc*'");
    this.#at++;
    return { kind, text, start, end };
  }

  #peek(): Token {
    return this.#tokens[this.#at];
  }

  #previousEnd(): number {
    return this.#tokens[this.#at - 1].end;
  }

  /** Words in quotes are values, so `'and'` is not the operator. */
  #take(text: string): boolean {
    const token = this.#peek();
    if (token.kind === 'text' || token.kind === 'end' || token.text !== text) return false;
    this.#at++;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw this.#unexpected(text);
  }

  #unexpected(wanted: string): ExpressionError {
    const { kind, text, start, end } = this.#peek();
    const found = kind === 'end' ? 'the expression ends' : `there is ${text}`;
    return new ExpressionError(`Here ${found}, where ${wanted} should stand.`, this.expression, start, end);
  }
}

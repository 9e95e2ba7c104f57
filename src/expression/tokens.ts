import { ExpressionError } from './error.js';

export interface Token {
  readonly kind: 'word' | 'text' | 'date' | 'symbol' | 'end';
  /** The word, the symbol, or the text between its quotes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const patterns: readonly (readonly [kind: Token['kind'] | 'space', pattern: RegExp])[] = [
  ['space', /\s+/y],
  ['date', /\d{4}-\d{2}-\d{2}(?![\w])/y],
  ['word', /\d+\.\d+|[\w*]+/y],
  ['text', /'(?:[^']|'')*'/y],
  ['symbol', /!=|<=|>=|[=<>(),+-]/y],
];

/**
 * Cuts an expression into tokens; the last is always `end`.
 * @throws ExpressionError at a character that begins no token.
 */
export function tokenize(expression: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    const [kind, end] = tokenAt(expression, at);
    if (kind !== 'space') {
      const text = expression.slice(at, end);
      const bare = kind === 'text' ? text.slice(1, -1).replaceAll("''", "'") : text;
      tokens.push({ kind, text: bare, start: at, end });
    }
    at = end;
  }
  tokens.push({ kind: 'end', text: '', start: at, end: at });
  return tokens;
}

function tokenAt(expression: string, at: number): readonly [kind: Token['kind'] | 'space', end: number] {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(expression)) return [kind, pattern.lastIndex];
  }
  const problem =
    expression[at] === "'" ? 'This quote is not closed.' : `${expression[at]} means nothing here.`;
  throw new ExpressionError(problem, expression, at, at + 1);
}

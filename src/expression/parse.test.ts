import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExpressionError } from './error.js';
import { parse } from './parse.js';
import type { Syntax } from './syntax.js';

/** The tree with a pair of brackets around everything that has operands. */
function bracketed(syntax: Syntax): string {
  switch (syntax.kind) {
    case 'word':
    case 'date':
      return syntax.text;
    case 'text':
      return `'${syntax.text.replaceAll("'", "''")}'`;
    case 'call':
      return `${syntax.name}(${syntax.arguments.map(bracketed).join(', ')})`;
    case 'not':
      return `(not ${bracketed(syntax.operand)})`;
    case 'and':
    case 'or':
      return `(${bracketed(syntax.left)} ${syntax.kind} ${bracketed(syntax.right)})`;
    case 'sum':
    case 'comparison':
      return `(${bracketed(syntax.left)} ${syntax.operator} ${bracketed(syntax.right)})`;
    case 'in':
      return `(${bracketed(syntax.operand)}${not(syntax)} in (${syntax.list.map(bracketed).join(', ')}))`;
    case 'between':
      return `(${bracketed(syntax.operand)}${not(syntax)} between ${bracketed(syntax.low)} and ${bracketed(syntax.high)})`;
    case 'like':
      return `(${bracketed(syntax.operand)}${not(syntax)} like ${bracketed(syntax.pattern)})`;
  }
}

const not = ({ negated }: { negated: boolean }) => (negated ? ' not' : '');

test.each([
  ['a', 'a'],
  ['((a))', 'a'],
  ['a or b and c', '(a or (b and c))'],
  ['a and b or c', '((a and b) or c)'],
  ['(a or b) and c', '((a or b) and c)'],
  ['a or b or c', '((a or b) or c)'],
  ['not a and b', '((not a) and b)'],
  ['not not a', '(not (not a))'],
  ['not a = b', '(not (a = b))'],
  ['not (a or b)', '(not (a or b))'],
  ['a + b - c <= d', '(((a + b) - c) <= d)'],
  ['a - (b - c) = d', '((a - (b - c)) = d)'],
  ['a between b and c and d', '((a between b and c) and d)'],
  ['a not between 1 and b + 1', '(a not between 1 and (b + 1))'],
  ['a in (01, EL)', '(a in (01, EL))'],
  ["a not in ('x & y', 2017-06-18)", "(a not in ('x & y', 2017-06-18))"],
  ["a like 'Mc*'", "(a like 'Mc*')"],
  ["a not like 'it''s'", "(a not like 'it''s')"],
  ["a = 'and'", "(a = 'and')"],
  ["a = ''", "(a = '')"],
  ['a>=2017-06-18', '(a >= 2017-06-18)'],
  ['a>2.5', '(a > 2.5)'],
  ['f()', 'f()'],
  ['f(a, g(b), c = 1 or d)', 'f(a, g(b), ((c = 1) or d))'],
  ['any(embedded*, non*Paper*)', 'any(embedded*, non*Paper*)'],
  [' \n a\t= \r\nb ', '(a = b)'],
])('%s', (expression, tree) => {
  expect(bracketed(parse(expression))).toBe(tree);
});

describe('places', () => {
  test.each([
    ['a and b', 0, 7],
    [' a and (b or c) ', 1, 15],
    ['(a or b) and c', 0, 14],
    ['not (a or b)', 0, 12],
    ['a = (b + 1)', 0, 11],
    ['(a + 1) = b', 0, 11],
    ["a in (b, 'c')", 0, 13],
    ["a like 'b'", 0, 10],
    ['f(a, (b))', 0, 9],
  ])('%j', (expression, start, end) => {
    expect(parse(expression)).toMatchObject({ start, end });
  });
});

describe('errors point at their place', () => {
  test.each([
    ['', 0, 0],
    ['a b', 2, 3],
    ['a and', 5, 5],
    ['a = ', 4, 4],
    ['a = = b', 4, 5],
    ['a = b = c', 6, 7],
    ['(a', 2, 2],
    ['a)', 1, 2],
    ['a not b', 6, 7],
    ['a in b', 5, 6],
    ['a in ()', 6, 7],
    ['a in (b c)', 8, 9],
    ['a in (f(b))', 7, 8],
    ['a between 1 or 2', 12, 14],
    ['a like b', 7, 8],
    ['a AND b', 2, 5],
    ['and', 0, 3],
    ['not', 3, 3],
    ['f(a,)', 4, 5],
    ['a = -1', 4, 5],
    ["a = 'b", 4, 5],
    ['a ^ b', 2, 3],
  ])('%j', (expression, start, end) => {
    const thrown = expect(() => parse(expression));
    thrown.toThrow(ExpressionError);
    thrown.toThrow(expect.objectContaining({ code: 'expression', expression, start, end }));
  });
});

test('a bracketed tree reads as itself', () => {
  const leaf = fc.constantFrom('a', '01', "'x''y'", '2017-06-18', 'f(a)', '7.25');
  const { tree } = fc.letrec<{ tree: string; sum: string }>((tie) => ({
    sum: fc.oneof(
      { maxDepth: 2 },
      leaf,
      fc.tuple(tie('sum'), fc.constantFrom('+', '-'), tie('sum')).map(joined),
    ),
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(tie('sum'), fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('sum')).map(joined),
      fc
        .tuple(
          leaf,
          fc.constantFrom('in', 'not in'),
          leaf.filter((item) => item !== 'f(a)'),
        )
        .map(([left, operator, item]) => `(${left} ${operator} (${item}))`),
      tie('tree').map((operand) => `(not ${operand})`),
      fc.tuple(tie('tree'), fc.constantFrom('and', 'or'), tie('tree')).map(joined),
    ),
  }));
  fc.assert(
    fc.property(tree, (expression) => {
      expect(bracketed(parse(expression))).toBe(expression);
    }),
  );
});

function joined([left, operator, right]: [string, string, string]): string {
  return `(${left} ${operator} ${right})`;
}

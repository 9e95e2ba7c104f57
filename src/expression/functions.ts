import type { Names } from './names.js';
import type { Call, Syntax } from './syntax.js';
import type { NumberNode } from './typed.js';

/** How a call's arguments are turned into typed nodes; given by the checker, which calls these functions. */
export interface ArgumentReader {
  readonly names: Names;
  number(syntax: Syntax): NumberNode;
}

type NumberFunction = (call: Call, read: ArgumentReader) => NumberNode;

/** The functions that give a number. */
export const numberFunctions: ReadonlyMap<string, NumberFunction> = new Map<string, NumberFunction>([
  ['level', (call, read) => scoreTable('level', call, read)],
  ['lowestScore', (call, read) => scoreTable('lowest', call, read)],
  ['highestScore', (call, read) => scoreTable('highest', call, read)],
  ['age', age],
  ['abs', abs],
  ['number', number],
]);

/** The functions that give a code or a condition, and `count`; the checker knows them itself. */
export const otherFunctions: readonly string[] = ['impliedInclude', 'any', 'all', 'count'];

/**
 * `level(recordType, grade, score)`, `lowestScore(recordType, grade)`: from the layout's score ranges. A third argument of
 * `lowestScore` and `highestScore` says of which score, where a test has several.
 */
function scoreTable(table: 'lowest' | 'highest' | 'level', call: Call, read: ArgumentReader): NumberNode {
  const [recordTypeKey, gradeKey, scoreKey] = requireArguments(
    call,
    table === 'level' || call.arguments.length === 3 ? 3 : 2,
    read,
  );
  const recordType = read.names.requireField(recordTypeKey);
  const grade = read.names.requireField(gradeKey);
  read.names.requireScoreRanges(call);
  read.names.compared.add(recordType).add(grade);
  const score = scoreKey === undefined ? undefined : read.number(scoreKey);
  return { kind: 'score-table', unit: 'integer', table, recordType, grade, score };
}

/** `age(from, to)`: whole years from one date to another. */
function age(call: Call, read: ArgumentReader): NumberNode {
  const [from, to] = requireArguments(call, 2, read).map((argument) => ({
    argument,
    node: read.number(argument),
  }));
  for (const { argument, node } of [from, to]) {
    if (node.unit !== 'date') throw read.names.fault('A date should stand here.', argument);
  }
  return { kind: 'age', unit: 'integer', from: from.node, to: to.node };
}

function abs(call: Call, read: ArgumentReader): NumberNode {
  const operand = read.number(requireArguments(call, 1, read)[0]);
  return { kind: 'abs', unit: operand.unit, operand };
}

/** `number(key)`: the number that a code reads as, blank where it is none (KN among the grades). */
function number(call: Call, read: ArgumentReader): NumberNode {
  const [key] = requireArguments(call, 1, read);
  const field = read.names.requireField(key);
  read.names.compared.add(field);
  return { kind: 'code-as-number', unit: 'integer', field };
}

/** @throws ExpressionError where a call has another number of arguments. */
export function requireArguments(call: Call, count: number, read: ArgumentReader): readonly Syntax[] {
  if (call.arguments.length === count) return call.arguments;
  throw read.names.fault(`${call.name} takes ${count} arguments, not ${call.arguments.length}.`, call);
}

import { expect, test } from 'vitest';
import { Column } from './column.js';
import { IdentifierIndex } from './identifier-index.js';
import { MemoryBudget } from './memory-budget.js';

const refuse = (limit: number) => new Error(`not ${limit}`);

test('as much can be taken as the limit, and again what was given back', () => {
  const memory = new MemoryBudget(100, refuse);
  memory.take(100);
  expect(() => memory.take(1)).toThrow('not 100');
  memory.giveBack(51);
  memory.take(50);
});

test('a column takes its blocks from it: a number is never set where there is no memory', () => {
  const column = new Column(16, new MemoryBudget(70_000, refuse));
  for (let index = 0; index < 32_768; index++) column.set(index, index);
  expect(() => column.set(32_768, 1)).toThrow('not 70000');
  expect([0, 1, 32_767, 32_768].map((index) => column.get(index))).toEqual([0, 1, 32_767, 0]);
});

test('an index takes at most 54 bytes for each identifier, old and new table together', () => {
  const count = 100_000;
  const index = new IdentifierIndex(new MemoryBudget(54 * count, refuse));
  for (let low = 0; low < count; low++) index.indexOf(7, low);
  expect(index.size).toBe(count);
  expect(() => {
    const small = new IdentifierIndex(new MemoryBudget(18 * count, refuse));
    for (let low = 0; low < count; low++) small.indexOf(7, low);
  }).toThrow('not 1800000');
});

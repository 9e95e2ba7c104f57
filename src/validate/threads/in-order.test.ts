import { expect, test } from 'vitest';
import { inOrder } from './in-order.js';

async function gather<T>(results: AsyncIterable<T>): Promise<T[]> {
  const gathered: T[] = [];
  for await (const result of results) gathered.push(result);
  return gathered;
}

/** A hand that answers only when it is told to. */
function slowHand() {
  const waiting: (() => void)[] = [];
  const taken: number[] = [];
  const hand = (task: number) =>
    new Promise<number>((resolve) => {
      taken.push(task);
      waiting.push(() => resolve(task * 10));
    });
  return { hand, taken, finish: () => waiting.shift()?.() };
}

const quick = async (task: number) => task * 10;

test('results come in the order of the tasks, whoever is done first', async () => {
  const slow = slowHand();
  const results = gather(inOrder([1, 2, 3, 4, 5], [slow.hand, quick]));
  await new Promise(setImmediate);
  slow.finish();
  await new Promise(setImmediate);
  slow.finish();
  expect(await results).toEqual([10, 20, 30, 40, 50]);
});

test('no more is begun than twice the hands while a result is waited for', async () => {
  let asked = 0;
  function* tasks() {
    while (asked < 100) yield ++asked;
  }
  const slow = slowHand();
  const results = inOrder(tasks(), [slow.hand, quick]);
  const first = results.next();
  await new Promise(setImmediate);
  expect(slow.taken).toEqual([1]);
  expect(asked).toBe(4);
  slow.finish();
  expect(await first).toEqual({ done: false, value: 10 });
  await results.return(undefined);
});

test('a failure is told in its turn, and nobody is troubled by those after it', async () => {
  const failing = async (task: number) => {
    if (task >= 2) throw new Error(`task ${task}`);
    return task;
  };
  const results = inOrder([1, 2, 3, 4], [failing, failing, failing]);
  expect(await results.next()).toEqual({ done: false, value: 1 });
  await expect(results.next()).rejects.toThrow('task 2');
});

test('without tasks there is no result', async () => {
  expect(await gather(inOrder([], [quick]))).toEqual([]);
});

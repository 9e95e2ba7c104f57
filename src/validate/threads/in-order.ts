/** Does one task at a time. */
type Hand<Task, Result> = (task: Task) => Promise<Result>;

/**
 * Lets several hands do tasks, each by the first one that is free, and gives the results in the order of the tasks.
 * While a result is waited for, at most twice as many tasks as there are hands are begun, so that memory is bounded.
 */
export async function* inOrder<Task, Result>(
  tasks: Iterable<Task>,
  hands: readonly Hand<Task, Result>[],
): AsyncGenerator<Result> {
  const free = [...hands];
  const wanted: ((hand: Hand<Task, Result>) => void)[] = [];
  const freeHand = () => {
    const hand = free.shift();
    if (hand !== undefined) return Promise.resolve(hand);
    return new Promise<Hand<Task, Result>>((resolve) => wanted.push(resolve));
  };
  const give = (hand: Hand<Task, Result>) => {
    const next = wanted.shift();
    if (next === undefined) free.push(hand);
    else next(hand);
  };
  const run = async (task: Task) => {
    const hand = await freeHand();
    try {
      return await hand(task);
    } finally {
      give(hand);
    }
  };
  const begun: Promise<Result>[] = [];
  for (const task of tasks) {
    const result = run(task);
    // It is looked at in its turn; until then its failure is nobody's.
    result.catch(() => undefined);
    begun.push(result);
    if (begun.length < 2 * hands.length) continue;
    yield* begun.splice(0, 1);
  }
  yield* begun;
}

import { PartJudge } from '../../src/validate/threads/part-judge.js';
import type { Threads } from '../../src/validate/threads/plan.js';

/**
 * Threads that are none, so that tests run on the sources: everything that goes to them and comes back is cloned as a
 * message is, and the later of two parts may well be judged first. They stay for the next run on the same file, as
 * making them takes most of the time of a test.
 */
export class ThreadsInProcess {
  readonly #judges: PartJudge[] = [];

  /** @param partBytes How long the parts are into which a file is cut. */
  threads(partBytes: number): Threads {
    let started = 0;
    return {
      fileBytes: 0,
      partBytes,
      start: (setup) => {
        const place = started++;
        this.#judges[place] ??= new PartJudge(structuredClone(setup));
        return { judge: judgeIn(this.#judges[place], started % 3), stop: async () => undefined };
      },
    };
  }

  close(): void {
    for (const judge of this.#judges) judge.close();
  }
}

function judgeIn(judge: PartJudge, delay: number): ReturnType<Threads['start']>['judge'] {
  let last: Promise<unknown> = Promise.resolve();
  return (range, spare) => {
    const found = last.then(async () => {
      for (let turn = 0; turn < delay; turn++) await new Promise(setImmediate);
      return structuredClone(await judge.judge(range, 0, spare).catch(() => undefined));
    });
    last = found;
    return found;
  };
}

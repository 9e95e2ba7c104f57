import { Worker } from 'node:worker_threads';
import type { ByteRange } from '../../extract/random-access.js';
import type { JudgeSetup, RangeFindings } from './part-judge.js';

/** What a thread is sent: a range, and memory of notes that were entered. */
export interface Task {
  readonly range: ByteRange;
  readonly spare: ArrayBuffer | undefined;
}

/** Judges ranges of one file beside others; several may be asked for at once, and are answered in turn. */
export interface Thread {
  /**
   * Undefined where it failed. Rejects where the thread itself is at fault.
   * @param spare Memory of notes that were entered, which the thread takes over.
   */
  judge(range: ByteRange, spare?: ArrayBuffer): Promise<RangeFindings | undefined>;
  stop(): Promise<unknown>;
}

/** Starts a thread of this process. */
export function startThread(setup: JudgeSetup): Thread {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: setup });
  const asked: PromiseWithResolvers[] = [];
  worker.on('message', (found: RangeFindings | undefined) => asked.shift()?.resolve(found));
  let fault: Error | undefined;
  const fail = (error: Error) => {
    fault ??= error;
    for (const { reject } of asked.splice(0)) reject(fault);
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`A thread ended with ${code}.`)));
  return {
    judge: (range, spare) =>
      new Promise((resolve, reject) => {
        if (fault !== undefined) return reject(fault);
        asked.push({ resolve, reject });
        const task: Task = { range, spare };
        worker.postMessage(task, spare === undefined ? [] : [spare]);
      }),
    stop: () => worker.terminate(),
  };
}

interface PromiseWithResolvers {
  readonly resolve: (found: RangeFindings | undefined) => void;
  readonly reject: (error: Error) => void;
}

// Runs in a thread of its own: judges the parts of a file that it is sent, one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import type { ByteRange } from '../../extract/random-access.js';
import { PartJudge } from './part-judge.js';
import type { Task } from './thread.js';

const judge = new PartJudge(workerData);
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ range, spare }: Task) => {
  last = last.then(() => answer(range, spare));
});

/** Sends what was found, or nothing where it failed: the error is told by who knows the lines before. */
async function answer(range: ByteRange, spare: ArrayBuffer | undefined): Promise<void> {
  const found = await judge.judge(range, 0, spare).catch(() => undefined);
  parentPort?.postMessage(found, found?.notes === undefined ? [] : [found.notes.buffer]);
}

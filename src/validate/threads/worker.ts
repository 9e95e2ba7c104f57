// Runs in a thread of its own: judges the parts of a file that it is sent, one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import type { ByteRange } from '../../extract/random-access.js';
import { PartJudge } from './part-judge.js';

const judge = new PartJudge(workerData);
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (range: ByteRange) => {
  last = last.then(() => answer(range));
});

/** Sends what was found, or nothing where it failed: the error is told by who knows the lines before. */
async function answer(range: ByteRange): Promise<void> {
  const found = await judge.judge(range, 0).catch(() => undefined);
  parentPort?.postMessage(found, found?.notes === undefined ? [] : [found.notes.buffer]);
}

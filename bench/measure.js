import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { readOrEmpty, secondsOfChildren } from './processor.js';

/**
 * Something to be run as a whole process.
 * @typedef {{ id: string, name: string, program?: string, command: string[], file?: string, records?: number }} Contestant
 */

/** Runs all contestants in turn, so that a slow spell of the machine meets each of them, and takes the medians. */
export async function measure(contestants, rounds) {
  const runs = new Map(contestants.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) runs.get(contestant.id).push(await runOnce(contestant));
  }
  return contestants.map(({ id, name, file, records }) => ({
    ...{ id, name, records },
    bytes: file && statSync(file).size,
    seconds: median(runs.get(id).map((run) => run.seconds)),
    processorSeconds: median(runs.get(id).map((run) => run.processorSeconds)),
    peakMiB: Math.max(...runs.get(id).map((run) => run.peakMiB)),
  }));
}

function runOnce({ program = process.execPath, command }) {
  return new Promise((resolve, reject) => {
    const before = secondsOfChildren();
    const start = process.hrtime.bigint();
    const child = spawn(program, command, { stdio: ['ignore', 'ignore', 'inherit'] });
    let peakMiB = 0;
    const watch = setInterval(() => {
      peakMiB = Math.max(peakMiB, peakMemory(child.pid));
    }, 20);
    child.on('error', reject);
    child.on('exit', (status) => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      clearInterval(watch);
      const processorSeconds = secondsOfChildren() - before;
      if (status === 0) resolve({ seconds, processorSeconds, peakMiB });
      else reject(new Error(`${program} ${command.join(' ')} ended with ${status}`));
    });
  });
}

/** The kernel's high-water mark of a process; 0 where there is no /proc, or no process any more. */
function peakMemory(pid) {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readOrEmpty(`/proc/${pid}/status`)) ?? [];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

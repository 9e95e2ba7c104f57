import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** Runs all contestants in turn, so that a slow spell of the machine meets each of them, and takes the medians. */
export async function measure(contestants, rounds) {
  const runs = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) runs.get(contestant.name).push(await runOnce(contestant));
  }
  return contestants.map(({ name, file, records }) => {
    const seconds = median(runs.get(name).map((run) => run.seconds));
    const peakMiB = Math.max(...runs.get(name).map((run) => run.peakMiB));
    const megabytes = statSync(file).size / 1e6;
    return {
      name,
      records,
      seconds,
      recordsPerSecond: records / seconds,
      megabytesPerSecond: megabytes / seconds,
      peakMiB,
    };
  });
}

/** @param program Node unless given. */
function runOnce({ program = process.execPath, command }) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(program, command, { stdio: ['ignore', 'ignore', 'inherit'] });
    let peakMiB = 0;
    const watch = setInterval(() => {
      peakMiB = Math.max(peakMiB, peakMemory(child.pid));
    }, 20);
    child.on('error', reject);
    child.on('exit', (status) => {
      clearInterval(watch);
      if (status === 0) resolve({ seconds: Number(process.hrtime.bigint() - start) / 1e9, peakMiB });
      else reject(new Error(`${command.join(' ')} ended with ${status}`));
    });
  });
}

/** The kernel's high-water mark of a process; 0 where there is no /proc. */
function peakMemory(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

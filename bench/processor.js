// Who has used the processor, by the kernel's count; nobody where there is no /proc.
import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** User and system time of all processes that this one has started and that have ended. */
export function secondsOfChildren() {
  const [user, system] = timesOfSelf().slice(2);
  return (user + system) / TICKS_PER_SECOND;
}

/** Begins to watch; returns what says which share of all cores others have used since, from 0 to 1. */
export function watchOthers() {
  const before = usage();
  return () => {
    const after = usage();
    const passed = after.passed - before.passed;
    const others = after.busy - before.busy - (after.ours - before.ours);
    return passed === 0 ? 0 : Math.max(0, Number((others / passed).toFixed(2)));
  };
}

function usage() {
  const [line] = readOrEmpty('/proc/stat').split('\n', 1);
  const times = line.split(/ +/).slice(1, 9).map(Number);
  const [, , , idle = 0, waiting = 0] = times;
  const passed = sum(times);
  return { passed, busy: passed - idle - waiting, ours: sum(timesOfSelf()) };
}

/** User and system time of this process, and of its ended children. */
function timesOfSelf() {
  const [, afterName] = readOrEmpty('/proc/self/stat').split(') ');
  return afterName === undefined ? [0, 0, 0, 0] : afterName.split(' ').slice(11, 15).map(Number);
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

export function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

// What was measured, one file for each day and machine.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'bench/results';

/** Adds parts to what was measured on that day, in place of what they were then; returns the path. */
export function keep(machine, parts) {
  const path = `${FOLDER}/${machine.date}-${slug(machine)}.json`;
  mkdirSync(FOLDER, { recursive: true });
  const before = existsSync(path) ? read(path).parts : {};
  writeFileSync(path, `${JSON.stringify({ machine, parts: { ...before, ...parts } }, null, 2)}\n`);
  return path;
}

export function read(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The path of what was measured last. */
export function latest() {
  const [last] = readdirSync(FOLDER).toSorted().reverse();
  if (last === undefined) throw new Error('Nothing was measured: npm run bench -- --json');
  return `${FOLDER}/${last}`;
}

function slug({ cpu, cores }) {
  return `${cpu} ${cores} cores`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

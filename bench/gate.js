// A time counts only where the work is the same.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { FOLDER } from './data.js';

/** What a contestant prints. */
export function output({ program = process.execPath, command }) {
  const path = `${FOLDER}/gate.out`;
  const file = openSync(path, 'w');
  const { status, stderr } = spawnSync(program, command, { stdio: ['ignore', file, 'pipe'] });
  closeSync(file);
  if (status !== 0) throw new Error(`${program} ${command.join(' ')} ended with ${status}: ${stderr}`);
  return readFileSync(path);
}

/** @throws Error where what contestants made of the same is not the same. */
export function requireSame(name, found, expected) {
  const [one, other] = [found, expected].map((value) => JSON.stringify(value));
  if (one !== other) throw new Error(`${name} found ${one}, not ${other}: no time counts.`);
}

/** All contestants must print the same bytes. */
export function requireSameOutput([first, ...others]) {
  const expected = digest(first);
  for (const contestant of others) requireSame(contestant.name, digest(contestant), expected);
}

function digest(contestant) {
  return createHash('sha256').update(output(contestant)).digest('hex');
}

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { extract } from '../data.js';

const RECORDS = 100;
const FEW = 100;
const MANY = 1000;

const works = [
  { id: 'scan-caret', name: 'scan, caret', form: 'caret', step: 'scan' },
  { id: 'scan-fixed', name: 'scan, fixed width', form: 'fixed', step: 'scan' },
  { id: 'decode-caret', name: 'scan and decode, caret', form: 'caret', step: 'decode' },
];

/** What would differ from one run to the next is fixed: addresses, seeds, threads, and when code is compiled. */
const valgrind = ['setarch', '-R', 'valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null'];
const node = [
  ...[process.execPath, '--single-threaded', '--predictable', '--predictable-gc-schedule'],
  ...['--v8-pool-size=0', '--hash-seed=1', '--random-seed=1', '--no-liftoff', '--no-wasm-tier-up'],
];

/**
 * Instructions of the processor for a record, counted by Valgrind: unlike times they are the same on a busy machine. Only
 * what many rounds take more than few is counted, which leaves out loading and compiling.
 */
export async function instructions() {
  if (spawnSync('valgrind', ['--version']).status !== 0) {
    console.error('valgrind is not installed: no instructions are counted');
    return [];
  }
  return works.map(({ id, name, form, step }) => {
    const file = extract('sound', form, RECORDS);
    const perRecord = (count(file, step, MANY) - count(file, step, FEW)) / (MANY - FEW) / RECORDS;
    return { id, name, perRecord, perByte: (perRecord * RECORDS) / statSync(file).size };
  });
}

function count(file, step, rounds) {
  const [program, ...command] = [...valgrind, ...node, 'bench/in-memory.js', file, step, String(rounds)];
  const { stderr } = spawnSync(program, command, { encoding: 'utf8' });
  const [, collected] = /Collected : (\d+)/.exec(stderr) ?? [];
  if (collected === undefined) throw new Error(`${[program, ...command].join(' ')}: ${stderr}`);
  return Number(collected);
}

// A time counts only where the work is the same: every contestant must find the same faults in a damaged extract.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function gate({ path, records, faults }) {
  const ours = JSON.parse(run(['bin/caaspp.js', 'validate', path, '--format', 'json', '--fail-on', 'none']));
  const [file] = ours.files;
  const found = { records: file.records, faults: file.totals.reduce((sum, total) => sum + total.count, 0) };
  const expected = { records, faults };
  requireEqual('caaspp', found, expected);
  for (const peer of ['duckdb', 'csv-parse-zod']) {
    requireEqual(peer, JSON.parse(run([`bench/peers/${peer}.js`, path])), expected);
  }
}

/** Two contestants must write the same bytes. */
export function gateBytes(one, other) {
  const [first, second] = [one, other].map(({ program = process.execPath, command }) => {
    const { stdout, status } = spawnSync(program, command, { maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`);
    return stdout;
  });
  if (!first.equals(second)) {
    throw new Error(`${one.name} and ${other.name} do not write the same: no time counts.`);
  }
}

/** The annotated extract must be the extract, but for three columns at the end of each line. */
export function gateAnnotation(path) {
  const lines = run(['bin/caaspp.js', 'snapshot', '--quiet', '--annotate', path]).split('\n');
  const without = lines.map((line) => line.replace(/(\^[^^\r]*){3}(\r?)$/, '$2')).join('\n');
  if (without !== readFileSync(path, 'utf8')) throw new Error('snapshot --annotate: no time counts.');
}

function run(command) {
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

function requireEqual(name, found, expected) {
  if (found.records === expected.records && found.faults === expected.faults) return;
  throw new Error(`${name} found ${JSON.stringify(found)}, not ${JSON.stringify(expected)}: no time counts.`);
}

// What a user could pick instead: each is a program that takes the path of a caret extract, counts its records and the
// values of code columns that are in no list, and prints {"records": …, "faults": …}.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { FOLDER, layout } from '../data.js';

const here = 'bench/peers';

/** Each with how to find out its version; `isSlow`: some minutes for a million records, so it is given fewer. */
const programs = [
  {
    id: 'duckdb',
    name: (version) => `DuckDB ${version}, in-lists of the code columns`,
    version: () => npmVersion('@duckdb/node-api'),
    command: (file) => [`${here}/duckdb.js`, file],
  },
  {
    id: 'data.table',
    name: (version) => `R data.table ${version}, the same lists`,
    program: 'Rscript',
    version: () => output('Rscript', ['-e', 'cat(format(packageVersion("data.table")))']),
    command: (file) => [`${here}/data-table.R`, file, codeLists()],
  },
  {
    id: 'pandas',
    name: (version) => `pandas ${version}, the same lists`,
    program: '/usr/bin/python3',
    version: () => output('/usr/bin/python3', ['-c', 'import pandas; print(pandas.__version__)']),
    command: (file) => [`${here}/pandas-lists.py`, file, codeLists()],
  },
  {
    id: 'papaparse',
    name: (version) => `papaparse ${version}, the same lists as sets`,
    version: () => npmVersion('papaparse'),
    command: (file) => [`${here}/papaparse.js`, file],
    isSlow: true,
  },
  {
    id: 'csv-parse-zod',
    name: (version) => `csv-parse ${version} and a zod object per record`,
    version: () => npmVersion('csv-parse'),
    command: (file) => [`${here}/csv-parse-zod.js`, file],
    isSlow: true,
  },
];

/** Those that are installed; of the others is said that they are not. */
export function installedPeers() {
  return programs.flatMap(({ name, version, ...peer }) => {
    const found = version();
    if (found === undefined) console.error(`${peer.id} is not installed: left out`);
    return found === undefined ? [] : [{ ...peer, name: name(found) }];
  });
}

/** Which awk is installed matters: they differ by two to three times. */
export function installedAwks() {
  const [gawk] = output('gawk', ['--version'])?.match(/[\d.]+/) ?? [];
  const [mawk] = output('mawk', ['-W', 'version'])?.match(/[\d.]+/) ?? [];
  return [
    ['mawk', mawk],
    ['gawk', gawk],
  ].filter(([, version]) => version !== undefined);
}

/** The lists of codes for peers in other languages: a line `column^code` each, columns from 1 on. */
function codeLists() {
  const path = `${FOLDER}/codes.txt`;
  const lines = layout.fields
    .filter(({ kind }) => kind === 'code')
    .flatMap(({ index, codes }) => [...codes.keys()].map((code) => `${index + 1}^${code}\n`));
  writeFileSync(path, lines.join(''));
  return path;
}

function npmVersion(name) {
  const path = `node_modules/${name}/package.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : undefined;
}

function output(program, args) {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}

// Extracts to measure with, made once and kept in bench/data/, which git ignores.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { writeExtract } from '../dist/extract/write.js';
import { generateRecords } from '../dist/generate/index.js';
import { loadLayout } from '../dist/layout/catalog.js';
import { repeatExtract } from './repeat.js';
import { zipFile } from './zip.js';

export const layout = loadLayout('2016-17');
export const FOLDER = 'bench/data';

/** Larger extracts are smaller ones repeated with other students, which is sooner done than to generate them. */
const MOST_GENERATED = 200_000;
const DAMAGED_EVERY = 500;
const endings = { caret: 'csv', fixed: 'dat', comma: 'comma.csv', zip: 'zip' };

/** State of an extract → its records. */
const states = {
  sound: generate,
  damaged: (records) => damaged(generate(records)),
  wrong: (records) => wrong(generate(records), false),
  'wrong-and-full': (records) => wrong(generate(records), true),
};

/**
 * The path of an extract: sound; damaged, with a grade that no layout lists in every 500th record; wrong, where every
 * value is what its field may not hold, but for those that tell records apart; or that with no field blank.
 */
export function extract(state, form, records) {
  const path = `${FOLDER}/2016-17-${state}-${records}.${endings[form]}`;
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  make(state, form, records, `${path}.part`);
  renameSync(`${path}.part`, path);
  return path;
}

/** How many values of such an extract have something wrong with them. */
export function faultsIn(state, records) {
  if (state === 'sound') return 0;
  if (state === 'damaged') return Math.floor(records / DAMAGED_EVERY);
  let faults = 0;
  for (const record of states[state](records)) faults += record.size - telling.size;
  return faults;
}

function make(state, form, records, path) {
  if (form === 'zip') return zipFile(extract(state, 'caret', records), path);
  if (form === 'comma') return converted(extract(state, 'caret', records), path);
  if (records > MOST_GENERATED && records % MOST_GENERATED === 0) {
    const base = { layout, form, path: extract(state, form, MOST_GENERATED), records: MOST_GENERATED };
    return repeatExtract(base, records / MOST_GENERATED, path);
  }
  const file = openSync(path, 'w');
  const named = form === 'fixed' ? 'fixed-width' : form;
  for (const chunk of writeExtract(layout, named, states[state](records))) writeSync(file, chunk);
  closeSync(file);
}

function converted(from, to) {
  const command = ['bin/caaspp.js', 'convert', '--quiet', from, '--to', 'comma', '-o', to];
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`);
}

function generate(records) {
  return generateRecords(layout, { records, seed: 7 });
}

function* damaged(records) {
  let number = 0;
  for (const record of records) {
    number++;
    yield number % DAMAGED_EVERY === 0 ? new Map(record).set('calpadsGrade', '85') : record;
  }
}

/** Records are told apart by these, and by their type they have fields at all. */
const telling = new Set(['recordType', 'uin', 'ssid', layout.endOfRecord.key]);

function* wrong(records, blanksToo) {
  for (const record of records) {
    const fields = layout.fields.filter(({ key }) => blanksToo || (record.get(key) ?? '') !== '');
    yield new Map(
      fields.map((field) => [field.key, telling.has(field.key) ? record.get(field.key) : wrongValue(field)]),
    );
  }
}

function wrongValue({ kind }) {
  return kind === 'text' ? '\u0001' : '?';
}

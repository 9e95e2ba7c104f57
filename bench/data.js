// Generated once and kept in bench/data/, which git ignores.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { writeExtract } from '../dist/extract/write.js';
import { generateRecords } from '../dist/generate/index.js';
import { loadLayout } from '../dist/layout/catalog.js';

const layout = loadLayout('2016-17');
const FOLDER = 'bench/data';
const DAMAGED_EVERY = 500;

/** A sound extract of so many records; returns its path. */
export function soundExtract(form, records) {
  return write(form, records, 'sound', generateRecords(layout, { records, seed: 7 }));
}

/** A caret extract in which every 500th record has a grade that no layout lists; returns path and count. */
export function damagedExtract(records) {
  const path = write('caret', records, 'damaged', damaged(generateRecords(layout, { records, seed: 7 })));
  return { path, records, faults: Math.floor(records / DAMAGED_EVERY) };
}

function* damaged(records) {
  let number = 0;
  for (const record of records) {
    number++;
    yield number % DAMAGED_EVERY === 0 ? new Map(record).set('calpadsGrade', '85') : record;
  }
}

function write(form, count, state, records) {
  const path = `${FOLDER}/2016-17-${state}-${count}.${form === 'caret' ? 'csv' : 'dat'}`;
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  const file = openSync(`${path}.part`, 'w');
  for (const chunk of writeExtract(layout, form, records)) writeSync(file, chunk);
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}

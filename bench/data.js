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

/**
 * A caret extract in which every value of every record is what its field may not hold, but for those that tell records
 * apart; returns path and number of such values.
 */
export function wrongExtract(records, { blanksToo }) {
  const path = write('caret', records, blanksToo ? 'all-wrong' : 'wrong', wrong(records, blanksToo));
  let faults = 0;
  for (const record of wrong(records, blanksToo)) faults += record.size - sound.size;
  return { path, faults };
}

/** Records are told apart by these, and by their type they have fields at all. */
const sound = new Set(['recordType', 'uin', 'ssid', layout.endOfRecord.key]);

function* wrong(records, blanksToo) {
  for (const record of generateRecords(layout, { records, seed: 7 })) {
    const fields = layout.fields.filter(({ key }) => blanksToo || (record.get(key) ?? '') !== '');
    yield new Map(
      fields.map((field) => [field.key, sound.has(field.key) ? record.get(field.key) : wrongValue(field)]),
    );
  }
}

function wrongValue({ kind }) {
  return kind === 'text' ? '\u0001' : '?';
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

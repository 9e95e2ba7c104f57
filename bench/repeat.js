import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/** The generator numbers students in such steps, which have no divisor in common with the number of SSIDs. */
const SSID_STEP = 387_401;
const SSIDS = 1_000_000_000;

const LINE_FEED = 0x0a;
const CARET = 0x5e;

/**
 * Writes a generated extract of so many records several times into one, as fast as the disk takes it. Every copy has UINs
 * and SSIDs of its own, as the generator would have gone on with them; students of several records stay together.
 */
export function repeatExtract({ layout, form, path, records: count }, times, to) {
  const bytes = readFileSync(path);
  const firstRecord = form === 'fixed' ? 0 : bytes.indexOf(LINE_FEED) + 1;
  const records = bytes.subarray(firstRecord);
  const [uins, ssids] = ['uin', 'ssid'].map((key) => placesOf(records, layout.fieldByKey.get(key), form));
  const file = openSync(to, 'w');
  writeSync(file, bytes.subarray(0, firstRecord));
  for (let copy = 0; copy < times; copy++) {
    writeAll(file, records);
    for (const place of uins) replace(records, place, 16, (uin) => uin + count);
    for (const place of ssids) {
      replace(records, place + 1, 9, (ssid) => (ssid + SSID_STEP * count) % SSIDS);
    }
  }
  closeSync(file);
}

/** Where the field begins in each record. */
function placesOf(records, field, form) {
  const places = [];
  for (let start = 0; start < records.length; start = records.indexOf(LINE_FEED, start) + 1) {
    places.push(form === 'fixed' ? start + field.start - 1 : columnStart(records, start, field.index));
  }
  return places;
}

function columnStart(records, start, column) {
  let place = start;
  for (let before = 0; before < column; before++) place = records.indexOf(CARET, place) + 1;
  return place;
}

function replace(records, place, digits, change) {
  const number = Number(records.latin1Slice(place, place + digits));
  records.latin1Write(String(change(number)).padStart(digits, '0'), place);
}

/** A write may take less than it is given. */
function writeAll(file, bytes) {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

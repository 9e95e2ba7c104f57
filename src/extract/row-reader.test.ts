import { expect, test } from 'vitest';
import { extractOf, soundRecord } from '../../test/support/sound-record.js';
import { sourceOf } from '../../test/support/source.js';
import { readBatches } from './read.js';
import { recogniseExtract } from './recognise.js';
import { RowReader } from './row-reader.js';

const keys = ['recordType', 'ssid', 'lastName', 'windowEnd1', 'scaleScore'];

/** The texts of some fields in each record; undefined where it cannot be read. */
async function read(bytes: Uint8Array, isWanted?: (key: string) => boolean) {
  const source = sourceOf(bytes);
  const format = recogniseExtract(source);
  const reader = new RowReader(format, isWanted);
  const records: (string | undefined)[] = [];
  for await (const batch of readBatches(source, format)) {
    for (let record = 0; record < batch.count; record++) {
      const row = reader.read(batch, record);
      const texts = keys.map((key) => row?.text(format.layout.fieldByKey.get(key)?.index ?? -1));
      records.push(row === undefined ? undefined : texts.join(' '));
    }
  }
  return records;
}

test.each(['caret', 'fixed-width'] as const)('%s: all fields, or those wanted', async (form) => {
  const bytes = extractOf([soundRecord(1), soundRecord(2)], form);
  expect(await read(bytes)).toEqual([
    '01 1000000001 Sample 2017-06-02 2450',
    '01 1000000002 Sample 2017-06-02 2450',
  ]);
  expect((await read(bytes, (key) => key !== 'lastName' && key !== 'scaleScore'))[1]).toBe(
    '01 1000000002  2017-06-02 ',
  );
});

test('records that are blank or have the wrong shape are passed over', async () => {
  const [heading, first, second] = extractOf([soundRecord(1), soundRecord(2)])
    .toString()
    .split('\r\n');
  const lines = [heading, `${first}^`, '^'.repeat(226), second, first.slice(0, -3), ''];
  expect(await read(Buffer.from(lines.join('\r\n')))).toEqual([
    undefined,
    undefined,
    '01 1000000002 Sample 2017-06-02 2450',
    undefined,
  ]);
});

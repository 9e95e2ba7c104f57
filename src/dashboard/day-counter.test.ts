import { expect, test } from 'vitest';
import { extractOf, soundRecord, type Values } from '../../test/support/sound-record.js';
import { sourceOf } from '../../test/support/source.js';
import { recogniseExtract } from '../extract/recognise.js';
import { collectDashboard } from './collect.js';

async function daysOf(...records: Values[]) {
  const source = sourceOf(extractOf(records.map((changes, index) => soundRecord(index, changes))));
  return (await collectDashboard([{ source, format: recogniseExtract(source) }])).days;
}

const days = (first: string, second: string) => ({ testCompletionDate1: first, testCompletionDate2: second });

test('a test is completed with its last part', async () => {
  const { completed } = await daysOf(
    days('2017-05-01', '2017-05-03'),
    days('2017-05-03', ''),
    days('2017-05-02', '2017-05-01'),
  );
  expect([...completed]).toEqual([
    ['2017-05-02', 1],
    ['2017-05-03', 2],
  ]);
});

test('windows reach from the first start to the last end, most records first', async () => {
  const window = {
    windowStart1: '2017-04-03',
    windowEnd1: '2017-05-05',
    windowStart2: '2017-04-10',
    windowEnd2: '2017-06-02',
  };
  const other = { ...window, windowEnd2: '2017-05-12' };
  expect((await daysOf(other, window, window)).windows).toEqual([
    { start: '2017-04-03', end: '2017-06-02', records: 2 },
    { start: '2017-04-03', end: '2017-05-12', records: 1 },
  ]);
});

test('days of another age are slips of a digit', async () => {
  const { completed } = await daysOf(days('2017-05-01', ''), days('0017-05-01', ''), days('2071-05-01', ''));
  expect([...completed.keys()]).toEqual(['2017-05-01']);
});

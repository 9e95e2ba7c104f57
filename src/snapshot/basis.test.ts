import { describe, expect, test } from 'vitest';
import { laterLayout } from '../../test/support/later-layout.js';
import { extractOf, soundRecord } from '../../test/support/sound-record.js';
import { fileOf, sourceOf } from '../../test/support/source.js';
import { recogniseExtract } from '../extract/recognise.js';
import { prepareBasis, type SnapshotOptions } from './basis.js';
import { WindowTable } from './window-table.js';

const bytes = extractOf([soundRecord(1), soundRecord(2)]);
const layouts = { '2016-17': undefined, later: laterLayout() };
const windows = new WindowTable('windows.csv', []);

function prepare(options: SnapshotOptions, layout: keyof typeof layouts = '2016-17', source = fileOf(bytes)) {
  return prepareBasis(source, recogniseExtract(source, layouts[layout]), options);
}

describe('where windows are looked up, most binding first', () => {
  test.each([
    ['2016-17', {}, ['record']],
    ['2016-17', { windows }, ['windows-file', 'record']],
    ['2016-17', { windows, windowEnd: '2017-06-16' }, ['option', 'windows-file', 'record']],
    ['later', {}, ['lea']],
    ['later', { windows }, ['windows-file', 'lea']],
    ['later', { windowEnd: '2017-06-16' }, ['option']],
  ] as const)('%s %o: %j', async (layout, options, origins) => {
    const basis = await prepare(options, layout);
    expect(basis.windows.map(({ origin }) => origin)).toEqual(origins);
  });
});

describe('what is not known', () => {
  test.each([
    ['2016-17', {}, ['downloadedOn']],
    ['2016-17', { downloadedOn: '2017-07-27' }, []],
    ['later', {}, ['extractedOn', 'demographics', 'demographicsAsOf', 'downloadedOn']],
    ['later', { extractedOn: '2017-06-20', downloadedOn: '2017-06-21' }, []],
  ] as const)('%s %o: %j', async (layout, options, keys) => {
    expect([...(await prepare(options, layout)).unknown.keys()]).toEqual(keys);
  });

  test('in a pipe the windows of an LEA, unless the user gives their end', async () => {
    const options = { extractedOn: '2017-06-20', downloadedOn: '2017-06-21' };
    const unknown = await prepare(options, 'later', sourceOf(bytes));
    expect([...unknown.unknown.keys()]).toEqual(['windowEnd', 'demographics', 'demographicsAsOf']);
    const known = await prepare({ ...options, windowEnd: '2017-06-16' }, 'later', sourceOf(bytes));
    expect(known.unknown.size).toBe(0);
  });
});

describe('dates that cannot be', () => {
  test.each<[string, SnapshotOptions]>([
    ['date-in-future', { extractedOn: '2017-06-19', today: '2017-06-18' }],
    ['date-in-future', { downloadedOn: '2017-07-01', today: '2017-06-30' }],
    ['download-before-extract', { downloadedOn: '2017-06-17' }],
    ['download-before-extract', { extractedOn: '2017-07-01', downloadedOn: '2017-06-30' }],
    ['no-file-time', { extractedOn: 'file-time' }],
  ])('%s: %o', async (code, options) => {
    await expect(prepare(options)).rejects.toMatchObject({ name: 'InputError', code, file: 'extract.csv' });
  });

  test('a file from the future', async () => {
    const source = fileOf(bytes, { modified: new Date('2017-07-01T12:00:00Z') });
    const options = { extractedOn: 'file-time', today: '2017-06-30' } as const;
    await expect(prepare(options, '2016-17', source)).rejects.toMatchObject({ code: 'date-in-future' });
  });

  test.each<SnapshotOptions>([
    { extractedOn: '2017-06-18', today: '2017-06-18' },
    { extractedOn: '2017-06-18', downloadedOn: '2017-06-18' },
    { windowEnd: '2017-07-15', today: '2017-06-18' },
    // The layout's own date is not the user's to answer for, but is no later than today either.
    { today: '2017-06-18' },
  ])('are not these: %o', async (options) => {
    expect((await prepare(options)).extracted?.date).toBe('2017-06-18');
  });
});

import { describe, expect, test } from 'vitest';
import { writeExtract } from '../src/extract/write.js';
import { generateRecords } from '../src/generate/index.js';
import { loadLayout } from '../src/layout/catalog.js';
import { snapshotExtract } from '../src/snapshot/index.js';
import { sourceOf } from './support/source.js';

const layout = loadLayout('2016-17');

describe('a generated extract', () => {
  const records = [...generateRecords(layout, { records: 3000, seed: 5 })].map((record) => new Map(record));

  /** Worked out from the records as they were made, by the published table. */
  const truth = records.map((record) => {
    const ends = [record.get('windowEnd1') ?? '', record.get('windowEnd2') ?? ''].sort();
    const end = ends[1];
    const source = end === '' ? 'unknown' : end < '2017-06-18' ? 'snapshot' : 'calpads';
    const part = record.has('testedSchoolCode2') ? '2' : '1';
    const school = record.get(`testedSchoolCode${part}`) ?? record.get('calpadsSchoolCode');
    const district = record.get(`testedDistrictCode${part}`) ?? record.get('calpadsDistrictCode');
    const lea = record.get(`testedCharterIndicator${part}`) === 'DF' ? school : district;
    return { ssid: record.get('ssid'), end, source, school, lea };
  });
  type Truth = (typeof truth)[number];

  const countsOf = (wanted: (record: Truth) => boolean) => {
    const chosen = truth.filter(wanted);
    return { records: chosen.length, students: new Set(chosen.map(({ ssid }) => ssid)).size };
  };

  test('has LEAs on both sides of the extract date, and on the day itself', () => {
    const leasThatEnd = (side: (end: string) => boolean) =>
      new Set(truth.filter(({ end }) => end !== '' && side(end)).map(({ lea }) => lea)).size;
    expect(leasThatEnd((end) => end < '2017-06-18')).toBeGreaterThan(1);
    expect(leasThatEnd((end) => end === '2017-06-18')).toBeGreaterThan(0);
    expect(leasThatEnd((end) => end > '2017-06-18')).toBeGreaterThan(1);
  });

  test.each(['fixed-width', 'caret'] as const)('in the form %s is counted as it was made', async (form) => {
    const bytes = Buffer.concat([...writeExtract(layout, form, records)]);
    const result = await snapshotExtract(sourceOf(bytes));
    expect(result).toMatchObject({
      form,
      ...countsOf(() => true),
      unread: 0,
      sources: {
        snapshot: countsOf(({ source }) => source === 'snapshot'),
        calpads: countsOf(({ source }) => source === 'calpads'),
        unknown: countsOf(({ source }) => source === 'unknown'),
      },
    });
    const leas = [...new Set(truth.map(({ lea }) => lea))].sort();
    expect(result.leas.map(({ code }) => code)).toEqual(leas);
    for (const lea of result.leas) {
      expect(lea).toMatchObject(countsOf((record) => record.lea === lea.code));
      for (const school of lea.schools) {
        const ofSchool = (record: Truth) => record.lea === lea.code && record.school === school.code;
        expect(school).toMatchObject(countsOf(ofSchool));
        for (const window of school.windows) {
          const { windowEnd, source } = window;
          expect(window).toMatchObject(
            countsOf(
              (record) => ofSchool(record) && record.end === (windowEnd ?? '') && record.source === source,
            ),
          );
        }
      }
    }
  });
});

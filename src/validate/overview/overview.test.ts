import { describe, expect, test } from 'vitest';
import { judge } from '../../../test/support/judge.js';
import { extractOf, soundMathematics, soundRecord } from '../../../test/support/sound-record.js';
import { loadLayout } from '../../layout/catalog.js';

const records = [
  soundRecord(1),
  soundMathematics(1, { gender: 'X', elas: 'zz' }),
  soundRecord(2, { gradeAssessed: '99' }),
  soundRecord(3, { recordType: '77' }),
];
const overviewOf = async (bytes: Buffer | string) => (await judge(bytes, { overview: true })).overview;

test('only who asks for an overview has one', async () => {
  expect(await judge(extractOf(records))).not.toHaveProperty('overview');
});

describe('records by test and grade', () => {
  test('in the order of the layout, what is not listed after it', async () => {
    const { gradeAssessed: grade } = soundRecord(1);
    const overview = await overviewOf(extractOf([...records].reverse()));
    expect(overview?.grades).toMatchObject([
      { recordType: null, grade, records: 1 },
      { recordType: '01', grade: null, records: 1 },
      { recordType: '01', grade, records: 1 },
      { recordType: '02', test: 'Smarter Balanced for Mathematics', grade, records: 1 },
    ]);
  });

  test('blank and misshapen records among them', async () => {
    const text = `${extractOf([soundRecord(1)])}01^short\r\n${'^'.repeat(226)}\r\n`;
    const overview = await overviewOf(text);
    expect(overview?.grades).toMatchObject([
      { recordType: null, grade: null, records: 1 },
      { recordType: '01', grade: null, records: 1 },
      { recordType: '01', records: 1 },
    ]);
  });
});

test('a record counts once for a rule that finds several faults in it', async () => {
  const overview = await overviewOf(extractOf(records));
  expect(overview?.strip.recordsPerStretch).toBe(1);
  expect(overview?.strip.rules['field/code']).toEqual([0, 1, 1, 1]);
});

test('findings across records lie at the later of them', async () => {
  const overview = await overviewOf(extractOf([soundRecord(1), soundRecord(2), soundRecord(1)]));
  expect(overview?.strip.rules['file/identical-record']).toEqual([0, 0, 1]);
});

describe('whose demographics an LEA has', () => {
  const lea = { testedDistrictCode1: '19647330000000', testedDistrictName1: 'Los Angeles Unified' };
  const late = { windowEnd1: '2017-07-14', windowEnd2: '2017-07-14' };

  test('by its code: records of each source, and the range of windows', async () => {
    const overview = await overviewOf(
      extractOf([soundRecord(1, lea), soundRecord(2, { ...lea, ...late }), soundRecord(3, lea)]),
    );
    const { windowEnd1 } = soundRecord(1);
    expect(overview?.demographics).toMatchObject({ extractedOn: '2017-06-18', windowsUnknown: null });
    expect(overview?.demographics?.otherRecords).toBe(0);
    expect(overview?.demographics?.leas).toMatchObject([
      { snapshot: 2, calpads: 1, unknown: 0, firstWindowEnd: windowEnd1, lastWindowEnd: '2017-07-14' },
    ]);
  });

  test('codes without end are counted together', async () => {
    const many = Array.from({ length: 3010 }, (_, index) => {
      const code = String(19000000000000 + index);
      return soundRecord(index % 50, {
        testedDistrictCode1: code,
        testedDistrictCode2: code,
        calpadsDistrictCode: code,
      });
    });
    const overview = await overviewOf(extractOf(many));
    expect(overview?.demographics?.leas).toHaveLength(3000);
    expect(overview?.demographics?.otherRecords).toBe(10);
  });

  test('a layout without windows says nothing of them', async () => {
    const layout = loadLayout('2014-15');
    const text = `${layout.fields.map(({ headings, name }) => headings[0] ?? name).join('^')}\r\n`;
    const { overview } = await judge(text, { layout, overview: true });
    expect(overview?.demographics).toBeNull();
  });
});

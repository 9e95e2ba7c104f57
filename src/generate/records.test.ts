import { describe, expect, it } from 'vitest';
import type { RecordValues } from '../extract/write.js';
import { loadLayout } from '../layout/catalog.js';
import { bindLayout, scaleScoreRange } from '../layout/layout.js';
import { type GenerateOptions, generateRecords } from './records.js';

const layout = loadLayout('2016-17');

function generate(options: GenerateOptions): RecordValues[] {
  return [...generateRecords(layout, options)];
}

function lines(records: readonly RecordValues[]): string[] {
  return records.map((record) => JSON.stringify([...record]));
}

function value(record: RecordValues, key: string): string {
  return record.get(key) ?? '';
}

function distinct(records: readonly RecordValues[], ...keys: readonly string[]): Set<string> {
  return new Set(records.map((record) => keys.map((key) => value(record, key)).join(' ')));
}

function byStudent(records: readonly RecordValues[]): RecordValues[][] {
  const students = new Map<string, RecordValues[]>();
  for (const record of records) {
    const ssid = value(record, 'ssid');
    students.set(ssid, [...(students.get(ssid) ?? []), record]);
  }
  return [...students.values()];
}

const records = generate({ records: 400, seed: 7 });
const seeds = [1, 2, 3, 2017];

describe('generateRecords', () => {
  it.each([0, 1, 2, 399, 5000])('makes exactly %i records', (count) => {
    expect(generate({ records: count, seed: 1 })).toHaveLength(count);
  });

  it('makes the same records for the same seed, others for another', () => {
    expect(lines(generate({ records: 400, seed: 7 }))).toEqual(lines(records));
    expect(distinct(generate({ records: 400, seed: 8 }), 'ssid')).not.toEqual(distinct(records, 'ssid'));
  });

  it('begins a larger extract like a smaller one, and makes records only as they are taken', () => {
    const large = generateRecords(layout, { records: 1_000_000_000, seed: 7 });
    expect(lines(Array.from({ length: 50 }, () => large.next().value))).toEqual(lines(records.slice(0, 50)));
  });

  it('ends where none of the tests of a layout is known', () => {
    const { document } = layout;
    const recordTypes = { '01': { name: 'Other', program: 'Other', subject: 'Other' } };
    const other = bindLayout({ ...document, recordTypes });
    expect(() => [...generateRecords(other, { records: 1, seed: 1 })]).toThrow('Nothing is known');
  });

  it('leaves out fields that a layout lacks', () => {
    const { document } = layout;
    const fields = document.fields.filter((field) => field.key !== 'eap' && field.key !== 'migrantStatus');
    const keys = [...generateRecords(bindLayout({ ...document, fields }), { records: 400, seed: 7 })].flatMap(
      (record) => [...record.keys()],
    );
    expect(keys).toContain('gender');
    expect(keys).not.toContain('eap');
    expect(keys).not.toContain('migrantStatus');
  });

  it('follows score ranges and codes of the layout, not its own', () => {
    const { document } = layout;
    const scaleScoreRanges = document.scaleScoreRanges.filter(({ grade }) => grade === '07');
    const conditionCodes = document.conditionCodes.filter(({ code }) => code !== 'LOSS');
    const other = bindLayout({ ...document, scaleScoreRanges, conditionCodes });
    const made = [...generateRecords(other, { records: 400, seed: 7 })];
    const smarter = made.filter((record) => value(record, 'recordType') === '01');
    expect(distinct(smarter, 'gradeAssessed')).toEqual(new Set(['07']));
    expect(distinct(made, 'conditionCode')).not.toContain('LOSS');
  });
});

describe.each(seeds)('an extract of 400 records with seed %i', (seed) => {
  const extract = generate({ records: 400, seed });

  it('has every condition code in every record type that lists it', () => {
    const listed = layout.document.conditionCodes.flatMap(({ code, recordTypes }) =>
      recordTypes.map((recordType) => `${recordType} ${code}`),
    );
    const seen = distinct(extract, 'recordType', 'conditionCode');
    expect(listed.filter((pair) => !seen.has(pair))).toEqual([]);
  });

  it('has every include indicator in every record type that uses it', () => {
    const listed = layout.document.includeIndicators
      .flatMap(({ code, recordTypes }) => recordTypes.map((recordType) => `${recordType} ${code}`))
      // Nothing that is published leads to an exemption from mathematics.
      .filter((pair) => pair !== '02 E' && pair !== '04 E');
    expect(distinct(extract, 'recordType', 'includeIndicator')).toEqual(new Set(listed));
  });

  it.each([
    ['testMode', ['O', 'P']],
    ['opportunityStatus1', ['', 'C', 'E', 'I']],
    ['scoreStatus', ['', 'I', 'V']],
    ['unlistedResourceConstructChange', ['', 'N', 'Y']],
    ['testedCharterIndicator1', ['', 'DF']],
    ['npsFlag', ['N', 'Y']],
    ['elas', ['EL', 'EO', 'IFEP', 'RFEP', 'TBD']],
    ['reportingEthnicity', ['', '100', '200', '300', '400', '500', '600', '700', '800']],
    ['accommodationsAvailableIndicator', ['No', 'Yes']],
  ])('has every value of %s', (key, values) => {
    expect([...distinct(extract, key)].sort()).toEqual(values);
  });

  it('has LEAs whose windows end before, on and after the day of the extract', () => {
    const extractedOn = layout.dates.get('extractedOn') ?? '';
    const ends = [...distinct(extract, 'windowEnd1')].filter((end) => end !== '');
    expect(ends.some((end) => end < extractedOn)).toBe(true);
    expect(ends).toContain(extractedOn);
    expect(ends.some((end) => end > extractedOn)).toBe(true);
  });
});

describe('a student', () => {
  const students = byStudent(generate({ records: 3000, seed: 4 }));

  it('has one record for each test, four at most, one after the other', () => {
    for (const student of students) {
      expect(student.length).toBeLessThanOrEqual(layout.document.recordsPerStudent ?? 0);
      expect(distinct(student, 'recordType').size).toBe(student.length);
    }
    const inOrder = students.flat();
    expect(lines(inOrder)).toEqual(lines(generate({ records: 3000, seed: 4 })));
  });

  it('has the same demographic data on all records', () => {
    const snapshot = layout.fields.filter((field) => field.timing === 'snapshot').map(({ key }) => key);
    expect(snapshot.length).toBeGreaterThan(20);
    for (const student of students) expect(distinct(student, ...snapshot).size).toBe(1);
  });

  it('has a date of birth that fits the grade, unless ungraded', () => {
    for (const [record] of students) {
      const grade = Number(value(record, 'gradeAssessed'));
      const enrolled = value(record, 'calpadsGrade').startsWith('U') ? grade + 1 : grade;
      const [year, monthAndDay] = [
        Number(value(record, 'dateOfBirth').slice(0, 4)),
        value(record, 'dateOfBirth').slice(5),
      ];
      const age = 2016 - year - (monthAndDay > '09-01' ? 1 : 0);
      expect(age).toBe(enrolled + 5);
    }
  });

  it('is an English learner exactly where the acquisition status says so, with dates in order', () => {
    for (const [record] of students) {
      const [elas, entered, assigned, reclassified] = [
        'elas',
        'usSchoolEntryDate',
        'elEntryDate',
        'rfepDate',
      ].map((key) => value(record, key));
      expect(value(record, 'elStatus')).toBe(elas === 'EL' ? 'Yes' : 'No');
      expect(assigned !== '').toBe(elas === 'EL' || elas === 'RFEP');
      expect(reclassified !== '').toBe(elas === 'RFEP');
      if (assigned !== '') expect(assigned >= entered).toBe(true);
      if (reclassified !== '') expect(reclassified >= assigned && reclassified < '2017-06-01').toBe(true);
    }
  });
});

describe('a record', () => {
  const many = generate({ records: 3000, seed: 5 });

  it('has a UIN of its own of 16 digits', () => {
    expect(distinct(many, 'uin').size).toBe(many.length);
    for (const record of many) expect(value(record, 'uin')).toMatch(/^\d{16}$/);
  });

  it('holds only listed codes, and values where they apply and are required', () => {
    const faults = many.flatMap((record) => {
      const recordType = value(record, 'recordType');
      return layout.fields.flatMap((field) => {
        const held = record.get(field.key);
        if (held === undefined) return field.required ? `${field.key} is blank` : [];
        const listed = field.codesByRecordType.get(recordType) ?? field.codes;
        if (field.kind === 'filler' || field.appliesTo?.has(recordType) === false)
          return `${field.key} is filled`;
        return field.kind === 'code' && !listed.has(held) ? `${field.key} = ${held}` : [];
      });
    });
    expect(faults).toEqual([]);
  });

  it('has the level of its score, and a band of one standard error around it', () => {
    const scored = many.filter(
      (record) => record.has('scaleScore') && value(record, 'includeIndicator') !== 'N',
    );
    expect(scored.length).toBeGreaterThan(2000);
    for (const record of scored) {
      const score = Number(value(record, 'scaleScore'));
      const range = scaleScoreRange(layout, value(record, 'recordType'), value(record, 'gradeAssessed'));
      const level = range?.levels.find(({ min, max }) => min <= score && score <= max)?.level;
      expect(value(record, 'achievementLevel') + value(record, 'performanceLevel')).toBe(String(level));
      const sem = record.get('sem');
      if (sem === undefined) continue;
      expect(Number(value(record, 'errorBandMin'))).toBe(score - Number(sem));
      expect(Number(value(record, 'errorBandMax'))).toBe(score + Number(sem));
    }
  });

  it('counts as its condition code says', () => {
    const coded = many.filter((record) => record.has('conditionCode'));
    expect(coded.length).toBeGreaterThan(80);
    for (const record of coded) {
      const code = layout.document.conditionCodes.find(
        (entry) => entry.code === value(record, 'conditionCode'),
      );
      expect(value(record, 'includeIndicator')).toBe(code?.includeIndicator);
    }
  });

  it('has accommodations exactly where the indicator says Yes, and a calculator from grade 6 on', () => {
    const accommodated = many.filter((record) =>
      [...record.keys()].some((key) => /^(e|nonE)mbeddedAccommodation/.test(key)),
    );
    expect(accommodated.length).toBeGreaterThan(100);
    expect(many.filter((record) => value(record, 'accommodationsAvailableIndicator') === 'Yes')).toEqual(
      accommodated,
    );
    const calculators = accommodated.filter((record) => record.has('nonEmbeddedAccommodation1Calculator'));
    const grades = distinct(
      calculators.filter((record) => value(record, 'recordType') === '02'),
      'gradeAssessed',
    );
    expect([...grades].sort()).toEqual(['06', '07', '08', '11']);
  });

  it('lies in the window of its LEA', () => {
    for (const record of many) {
      const start = record.get('testStartDate1');
      if (start === undefined) continue;
      expect(start >= value(record, 'windowStart1') && start <= value(record, 'windowEnd1')).toBe(true);
      expect(value(record, 'testCompletionDate1') >= start).toBe(true);
    }
  });
});

describe('the shares of a long extract', () => {
  const many = generate({ records: 20_000, seed: 6 });
  const share = (test: (record: RecordValues) => boolean) => many.filter(test).length / many.length;

  it.each([
    [
      'alternate tests',
      0.005,
      0.03,
      (record: RecordValues) => ['03', '04', '05'].includes(value(record, 'recordType')),
    ],
    [
      'students who were not tested',
      0.005,
      0.04,
      (record: RecordValues) => value(record, 'includeIndicator') === 'N',
    ],
    [
      'invalidated results',
      0.0005,
      0.01,
      (record: RecordValues) => value(record, 'includeIndicator') === 'R',
    ],
    ['English learners', 0.12, 0.3, (record: RecordValues) => value(record, 'elas') === 'EL'],
    [
      'economic disadvantage',
      0.5,
      0.7,
      (record: RecordValues) => value(record, 'economicDisadvantage') === 'Yes',
    ],
    [
      'standard met or exceeded',
      0.2,
      0.5,
      (record: RecordValues) => ['3', '4'].includes(value(record, 'achievementLevel')),
    ],
  ] as const)('are believable: %s between %f and %f', (_, low, high, test) => {
    expect(share(test)).toBeGreaterThan(low);
    expect(share(test)).toBeLessThan(high);
  });
});

describe('names', () => {
  const nonAscii = (extract: readonly RecordValues[]) =>
    extract.filter((record) => [...record.values()].some((held) => /[^ -~]/.test(held))).length;

  it('are ASCII unless UTF-8 is asked for', () => {
    expect(nonAscii(records)).toBe(0);
    expect(nonAscii(generate({ records: 400, seed: 7, names: 'utf-8' }))).toBeGreaterThan(5);
  });

  it('have a double quote now and then', () => {
    expect([...distinct(records, 'lastName')].some((name) => name.includes('"'))).toBe(true);
  });
});

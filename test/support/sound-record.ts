import type { Form } from '../../src/extract/format.js';
import { writeExtract } from '../../src/extract/write.js';
import { loadLayout } from '../../src/layout/catalog.js';

/** Key → value as it stands in a file; a field that is not named is blank. */
export type Values = Readonly<Record<string, string>>;

/** A Smarter Balanced ELA record of 2016–17 in which nothing is wrong. */
const soundEla: Values = {
  recordType: '01',
  uin: '0000000000000001',
  ssid: '1000000001',
  lastName: 'Sample',
  firstName: 'Ann',
  dateOfBirth: '2008-03-04',
  gender: 'Female',
  calpadsGrade: '03',
  calpadsDistrictCode: '85288000000000',
  calpadsSchoolCode: '85288001234567',
  elas: 'EO',
  economicDisadvantage: 'No',
  hispanicOrLatino: 'No',
  asian: 'Yes',
  reportingEthnicity: '200',
  opportunityId1: '0000000000000011',
  opportunityStatus1: 'C',
  opportunityId2: '0000000000000012',
  opportunityStatus2: 'C',
  gradeAssessed: '03',
  testRegistrationId: '0000000000000021',
  testedDistrictCode1: '85288000000000',
  testedSchoolCode1: '85288001234567',
  testedDistrictCode2: '85288000000000',
  testedSchoolCode2: '85288001234567',
  testStartDate1: '2017-05-02',
  testCompletionDate1: '2017-05-03',
  testStartDate2: '2017-05-04',
  testCompletionDate2: '2017-05-05',
  windowStart1: '2017-04-03',
  windowEnd1: '2017-06-02',
  windowStart2: '2017-04-03',
  windowEnd2: '2017-06-02',
  attemptedness: 'Y',
  scoreStatus: 'V',
  testMode: 'O',
  includeIndicator: 'Y',
  claim1Level: '2',
  claim2Level: '2',
  claim3Level: '1',
  claim4Level: '3',
  scaleScore: '2450',
  sem: '0025',
  errorBandMin: '2425',
  errorBandMax: '2475',
  achievementLevel: '3',
  accommodationsAvailableIndicator: 'No',
  itemsAttempted1: '040',
  itemsAttempted2: '004',
  endOfRecord: 'ZZ',
};

/** A sound record of a student of that number, with changes. */
export function soundRecord(student = 1, changes: Values = {}): Values {
  return {
    ...soundEla,
    uin: String(student).padStart(16, '0'),
    ssid: String(1_000_000_000 + student),
    ...changes,
  };
}

/** The same student's mathematics record. */
export function soundMathematics(student = 1, changes: Values = {}): Values {
  return soundRecord(student, {
    recordType: '02',
    uin: String(50_000 + student).padStart(16, '0'),
    claim4Level: '',
    scaleScore: '2440',
    errorBandMin: '2415',
    errorBandMax: '2465',
    ...changes,
  });
}

/** The bytes of a 2016–17 extract; its caret form holds whatever the records hold, fits or not. */
export function extractOf(records: readonly Values[], form: Form = 'caret'): Buffer {
  const layout = loadLayout('2016-17');
  if (form === 'caret') {
    const headings = layout.fields.map((field) => field.headings[0]);
    const rows = records.map((values) => layout.fields.map(({ key }) => values[key] ?? ''));
    return Buffer.from([headings, ...rows].map((cells) => `${cells.join('^')}\r\n`).join(''));
  }
  const rows = records.map((values) => new Map(Object.entries(values)));
  return Buffer.concat([...writeExtract(layout, form, rows)]);
}

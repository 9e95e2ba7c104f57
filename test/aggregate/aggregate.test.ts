import { describe, expect, it } from 'vitest';
import type { RecordValues } from '../../src/extract/write.js';
import { loadLayout } from '../../src/layout/catalog.js';
import { aggregateLines, caretOf, type Line } from './support.js';

const layout = loadLayout('2016-17');
const DISTRICT = '19647330000000';
const SCHOOL = '19647331234567';
const CHARTER = '19647330111222';

const student: RecordValues = new Map([
  ['recordType', '01'],
  ['gradeAssessed', '03'],
  ['includeIndicator', 'Y'],
  ['gender', 'Female'],
  ['testedDistrictCode1', DISTRICT],
  ['testedDistrictName1', 'Some Unified'],
  ['testedSchoolCode1', SCHOOL],
  ['testedSchoolName1', 'Some, "Elementary"'],
  ['scaleScore', '2432'],
  ['achievementLevel', '3'],
  ['claim1Level', '1'],
]);

function like(values: Readonly<Record<string, string>>): RecordValues {
  return new Map([...student, ...Object.entries(values)].filter(([, value]) => value !== ''));
}

function lines(
  records: readonly RecordValues[],
  request: Parameters<typeof aggregateLines>[1],
): Promise<Line[]> {
  return aggregateLines(caretOf(layout, records), request);
}

const noScore = { scaleScore: '', achievementLevel: '', claim1Level: '' };

it('counts by include indicator, and averages published scores alone', async () => {
  const [line, ...others] = await lines(
    [
      student,
      like({ scaleScore: '2431', achievementLevel: '2', claim1Level: '9' }),
      like({ includeIndicator: 'T', conditionCode: 'LOSS', scaleScore: '2114', achievementLevel: '1' }),
      like({ includeIndicator: 'R', scaleScore: '2600', achievementLevel: '4' }),
      like({ includeIndicator: 'N', conditionCode: 'NT', ...noScore }),
      like({ includeIndicator: 'E', conditionCode: 'NEL', ...noScore }),
    ],
    { by: ['state', 'grade'] },
  );
  expect(line).toMatchObject({
    entity_type: 'state',
    grade: '03',
    enrolled: '5',
    tested: '4',
    participation_rate: '80.00',
    with_scores: '2',
    mean_scale_score: '2431.5',
    distance_from_standard: '-0.5',
    level_total: '2',
    level_1_count: '0',
    level_2_percent: '50.00',
    level_3_count: '1',
    met_and_above_count: '1',
    met_and_above_percent: '50.00',
    claim_1_total: '1',
    claim_1_below_percent: '100.00',
    claim_2_total: '0',
    claim_2_near_percent: '',
    condition_nt: '1',
    condition_nel: '1',
    condition_loss: '1',
    condition_pge: '0',
  });
  expect(others).toMatchObject([
    { grade: '13', with_scores: '2', mean_scale_score: '', distance_from_standard: '-0.5' },
  ]);
});

it('puts all of high school in science together', async () => {
  const science = ['05', '08', '10', '12'].map((gradeAssessed) =>
    like({ recordType: '06', gradeAssessed, includeIndicator: 'T', ...noScore }),
  );
  const found = await lines(science, { by: ['state', 'grade'] });
  expect(found.map(({ grade, tested }) => [grade, tested])).toEqual([
    ['05', '1'],
    ['08', '1'],
    ['10', '1'],
    ['12', '1'],
    ['13', '4'],
    ['14', '2'],
  ]);
});

describe('places', () => {
  const records = [
    student,
    like({ npsFlag: 'Y', testedSchoolCode1: '19647336900001' }),
    like({ testedSchoolCode1: CHARTER, testedCharterIndicator1: 'DF' }),
    like({ testedSchoolCode1: CHARTER }),
    like({ testedSchoolCode1: '19647330333444', testedCharterCode1: '0123' }),
    like({ districtOfAccountability: '3768338' }),
  ];

  it('districts, charters as LEAs of their own, and schools', async () => {
    const found = await lines(records, { by: ['state', 'county', 'district', 'school'] });
    expect(found.map(({ cds_code, entity_type, enrolled }) => [cds_code, entity_type, enrolled])).toEqual([
      ['00000000000000', 'state', '6'],
      ['19000000000000', 'county', '5'],
      [DISTRICT, 'district', '3'],
      [CHARTER, 'directly funded charter school', '2'],
      ['19647330333444', 'locally funded charter school', '1'],
      [SCHOOL, 'school', '1'],
      ['37000000000000', 'county', '1'],
      ['37683380000000', 'district', '1'],
    ]);
    expect(found[2]).toMatchObject({
      county_name: 'Los Angeles',
      district_name: 'Some Unified',
      school_name: '',
    });
    expect(found[5]).toMatchObject({ school_name: 'Some, "Elementary"' });
  });

  it('by where they were tested, accountability aside', async () => {
    const found = await lines(records, { by: ['district'], attribution: 'tested' });
    expect(found.map(({ cds_code, enrolled, attribution }) => [cds_code, enrolled, attribution])).toEqual([
      [DISTRICT, '4', 'tested'],
      [CHARTER, '2', 'tested'],
    ]);
  });

  it('by where they are enrolled', async () => {
    const moved = like({ calpadsDistrictCode: '37683380000000', calpadsSchoolCode: '37683386000001' });
    const found = await lines([moved], { by: ['school'], attribution: 'enrolled' });
    expect(found.map(({ cds_code }) => cds_code)).toEqual(['37683386000001']);
  });
});

describe('rows of nobody', () => {
  it('are left out', async () => {
    const found = await lines([student], { by: ['state', 'group'] });
    expect(found.map(({ group_id }) => group_id)).toEqual(['1', '4']);
  });

  it('or written', async () => {
    const found = await lines([student], { by: ['state', 'group'], zeros: true });
    expect(found).toHaveLength(49);
    expect(found.find(({ group_id }) => group_id === '3')).toMatchObject({
      enrolled: '0',
      level_1_percent: '',
    });
  });
});

it('groups by a further field', async () => {
  const found = await lines([student, like({ testMode: 'P' }), like({ testMode: 'O' })], {
    by: ['state', 'testMode'],
  });
  expect(found.map(({ testMode, enrolled }) => [testMode, enrolled])).toEqual([
    ['', '1'],
    ['O', '1'],
    ['P', '1'],
  ]);
});

it.each([
  [['shool'], 'unknown-dimension'],
  [['ssid'], 'personal-field'],
])('by %j is refused: %s', async (by, code) => {
  await expect(lines([student], { by })).rejects.toThrow(expect.objectContaining({ code }));
});

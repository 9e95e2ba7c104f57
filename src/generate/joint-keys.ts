import type { RecordValues } from '../extract/write.js';
import type { Subject } from './assessment.js';

type Read = (record: RecordValues) => string;

/** Where a test stands in a record of several. */
export interface PartOfJoint {
  readonly recordType: string;
  readonly program: string;
  readonly subject: Subject;
  /** Key there → the value of the record of the test alone. */
  readonly keys: Readonly<Record<string, Read>>;
  /** Condition code → the flag that stands for it. */
  readonly flags: Readonly<Record<string, string>>;
  /** What is so of the test itself. */
  readonly values: Readonly<Record<string, string>>;
}

const value =
  (key: string): Read =>
  (record) =>
    record.get(key) ?? '';

/** The first seven digits of a CDS code are county and district, the others the school. */
const district =
  (key: string): Read =>
  (record) =>
    value(key)(record).slice(0, 7);

const school =
  (key: string): Read =>
  (record) =>
    value(key)(record).slice(7);

/** A day as MMDDYYYY. */
const day =
  (...keys: readonly string[]): Read =>
  (record) => {
    const [year = '', month = '', date = ''] = keys
      .map((key) => value(key)(record).slice(0, 10))
      .join('')
      .split('-');
    return `${month}${date}${year}`;
  };

/** By computer or on paper. */
const delivery: Read = (record) => (value('testMode')(record) === 'P' ? 'P' : 'C');

const invalidated: Read = (record) => (value('scoreStatus')(record) === 'I' ? 'I' : '');

function placeKeys(part: number, suffix: string): Readonly<Record<string, Read>> {
  return {
    [`leaName${suffix}`]: value(`testedDistrictName${part}`),
    [`districtCode${suffix}`]: district(`testedDistrictCode${part}`),
    [`schoolName${suffix}`]: value(`testedSchoolName${part}`),
    [`schoolCode${suffix}`]: school(`testedSchoolCode${part}`),
    [`charterSchoolDirectlyFundedIndicator${suffix}`]: value(`testedCharterIndicator${part}`),
  };
}

/** @param names The subject as it stands in keys; `claims` their ends. */
function smarterKeys(
  names: { readonly short: string; readonly include: string },
  claims: readonly string[],
): Readonly<Record<string, Read>> {
  const { short } = names;
  const full = `SmarterBalancedFor${short}`;
  const bands = `smarterBalancedScaleScoresErrorBands${short}`;
  return {
    ...placeKeys(1, `${short}NonPt`),
    ...placeKeys(2, `${short}Pt`),
    [`testingCompletionDate${short}NonPt`]: day('testCompletionDateAndTime1', 'paperCompletionDate'),
    [`testCompletionDate${short}Pt`]: day('testCompletionDateAndTime2'),
    [`gradeTested${full}`]: value('gradeAssessed'),
    [`numberOfItemsAttemptedSmarter${short}NonPt`]: value('itemsAttempted1'),
    [`numberOfItemsAttemptedSmarter${short}Pt`]: value('itemsAttempted2'),
    [`attemptednessFlagSmarter${short}`]: value('attemptedness'),
    [`invalidatedStatusFlag${full}`]: invalidated,
    [`testDeliveryType${full}CatOrPaper`]: delivery,
    [names.include]: value('includeIndicator'),
    [`scaleScore${full}`]: value('scaleScore'),
    [`${bands}Sem`]: value('sem'),
    [`${bands}ErrorBandMinimum`]: value('errorBandMin'),
    [`${bands}ErrorBandMaximum`]: value('errorBandMax'),
    [`achievementLevel${full}`]: value('achievementLevel'),
    [`eap${short}ReleaseResults`]: value('eap'),
    ...Object.fromEntries(
      claims.map((claim, index) => [`claimPerformanceLevel${full}${claim}`, value(`claim${index + 1}Level`)]),
    ),
  };
}

const includePrefix = 'includeIndicatorForAggregateReporting';

const scienceKeys: Readonly<Record<string, Read>> = {
  ...placeKeys(1, 'CstCmaCapa'),
  testingDateCstCmaCapa: day('paperCompletionDate'),
  gradeTestedCstCmaCapaForScience: value('gradeAssessed'),
  numberOfItemsAttemptedCstCmaForScience: value('itemsAttempted1'),
  [`${includePrefix}CstCmaCapaForScience`]: value('includeIndicator'),
  rawScoreCstCmaCapaForScience: value('rawScore1'),
  scaleScoreCstCmaCapaForScience: (record) => value('scaleScore')(record).slice(-3),
  performanceLevelCstCmaCapaForScience: value('performanceLevel'),
};

const scienceFlags = {
  C: 'cCstCmaForScience',
  NTE: 'nteCstCmaCapaForScience',
  PGE: 'pgeCstCmaCapaForScience',
  T: 'tCstCmaForScience',
  INC: 'incCstCmaForScience',
};

const elaFlags = {
  C: 'cSmarterBalancedForElaStsForRla',
  NTE: 'nteSmarterBalancedForElaStsForRla',
  PGE: 'pgeSmarterBalancedForElaStsForRla',
  T: 'tSmarterBalancedForElaStsForRla',
  LOSS: 'lossSmarterBalancedForEla',
};

export const partsOfJoint: readonly PartOfJoint[] = [
  {
    recordType: '01',
    program: 'Smarter Balanced',
    subject: 'ela',
    keys: smarterKeys({ short: 'Ela', include: `${includePrefix}SmarterBalancedForElaStsForRla` }, [
      'Reading',
      'Writing',
      'Listening',
      'ResearchInquiry',
    ]),
    flags: elaFlags,
    values: {},
  },
  {
    recordType: '01',
    program: 'Smarter Balanced',
    subject: 'mathematics',
    keys: smarterKeys({ short: 'Mathematics', include: `${includePrefix}SmarterBalancedForMathematics` }, [
      'ConceptsAndProcedures',
      'ProblemSolvingAndModelingDataAnalysis',
      'CommunicatingReasoning',
    ]),
    flags: {
      C: 'cSmarterBalancedForMathematics',
      NTE: 'nteSmarterBalancedForMathematics',
      PGE: 'pgeSmarterBalancedForMathematics',
      T: 'tSmarterBalancedForMathematics',
      LOSS: 'lossSmarterBalancedForMathematics',
    },
    values: {},
  },
  {
    recordType: '01',
    program: 'CST',
    subject: 'science',
    keys: scienceKeys,
    flags: scienceFlags,
    values: { scienceTestResultsReportedCstOrCma: '1' },
  },
  {
    recordType: '01',
    program: 'CMA',
    subject: 'science',
    keys: scienceKeys,
    flags: scienceFlags,
    values: { scienceTestResultsReportedCstOrCma: '2' },
  },
  {
    recordType: '02',
    program: 'CAPA',
    subject: 'science',
    keys: scienceKeys,
    flags: scienceFlags,
    values: { capaLevel: '3' },
  },
  {
    recordType: '03',
    program: 'STS',
    subject: 'spanish',
    keys: {
      ...placeKeys(1, 'StsForRla'),
      testingDateStsForRla: day('paperCompletionDate'),
      gradeTestedStsForRla: value('gradeAssessed'),
      numberOfItemsAttemptedStsForRla: value('itemsAttempted1'),
      [`${includePrefix}SmarterBalancedForElaStsForRla`]: value('includeIndicator'),
      rawScoreStsForRla: value('rawScore1'),
      scaleScoreStsForRla: (record) => value('scaleScore')(record).slice(-3),
      performanceLevelStsForRla: value('performanceLevel'),
    },
    flags: { ...elaFlags, INC: 'incStsForRla', NE: 'neStsForRla' },
    values: {},
  },
];

/** What is the student's, under the keys that it has there. */
export function ofStudent(record: RecordValues): readonly (readonly [key: string, value: string])[] {
  return [
    ['enrolledGrade', value('gradeAssessed')(record)],
    ['firstDateInUsSchool', value('usSchoolEntryDate')(record)],
    ['elExitDate', value('rfepDate')(record)],
  ];
}

import { type RecordRule, recordRule } from '../../rule.js';
import { anyDomain, domains, filledWhen, forEachDomain } from './domains.js';

const marks = ['accommodations', 'alternateAssessment', 'testingIrregularities', 'domainExemption'].flatMap(
  (name) => domains.map((domain) => `${name}${domain}`),
);

const assigned = anyDomain((domain) => `domainExemption${domain} = Y or alternateAssessment${domain} = Y`);

/** Fields that stand in every record of a student who tested. */
export const elpacMarkRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/elpac-marks-present',
    title:
      'Accommodation, alternate assessment, irregularity and exemption marks are blank only if the student did not test',
    severity: 'error',
    why: 'A blank mark does not say whether the domain was taken as usual.',
    fix: 'Download the file again; check the record in TOMS.',
    source: 'Summative ELPAC 2018–19 fields 75–90, Initial ELPAC 2019–20 fields 63–74',
    facts: ['elpac-marks-present'],
    cases: filledWhen('conditionCode != NT and includeIndicator != N', marks),
    breakage: { where: 'includeIndicator = Y and not conditionCode', set: { testingIrregularities2: '' } },
  }),
  recordRule({
    id: 'record/elpac-items-present',
    title: 'The numbers of items attempted are blank only if the student did not test',
    severity: 'error',
    why: 'Without the numbers nobody can tell how much of the test was taken.',
    fix: 'Download the file again; check the record in TOMS.',
    source: 'Summative ELPAC 2019–20 fields 261–264, 2020–21 fields 158–161',
    facts: ['elpac-items-present'],
    cases: filledWhen(
      'conditionCode != NT and includeIndicator != N',
      domains.map((domain) => `itemsAttempted${domain}`),
    ),
    breakage: { where: 'includeIndicator = Y and not conditionCode', set: { itemsAttempted3: '' } },
  }),
  recordRule({
    id: 'record/elpac-initial-filled',
    title: 'Records of the Initial ELPAC name the place of each domain and say whether it is exempt',
    severity: 'error',
    why: 'Only the Initial Alternate ELPAC, which is one test, leaves these fields blank.',
    fix: 'Check the record type; download the file again.',
    source: 'Initial ELPAC 2022–23 fields 52–55, 61–64, 70–73, 119–122',
    facts: ['elpac-initial-filled'],
    cases: filledWhen('recordType = 22', [
      ...[2, 3, 4].flatMap((domain) =>
        ['DistrictName', 'DistrictCode', 'SchoolName', 'SchoolCode'].map((name) => `tested${name}${domain}`),
      ),
      ...domains.map((domain) => `domainExemption${domain}`),
    ]),
    breakage: { where: 'recordType = 22 and conditionCode = NT', set: { domainExemption2: '' } },
  }),
  recordRule({
    id: 'record/elpac-force-complete',
    title: 'Force complete is Y where a domain was left out, N where all were tested, blank without a test',
    severity: 'warning',
    why: 'Force complete explains why a domain has no score.',
    fix: 'Compare the domains tested and assigned with TOMS.',
    source: 'Summative ELPAC 2020–21 field 133, Initial ELPAC 2022–23 field 287',
    facts: ['elpac-force-complete'],
    cases: [
      { when: 'conditionCode = NT', must: 'not forceComplete' },
      { when: `${assigned} and conditionCode != NT`, must: 'forceComplete = Y' },
      { when: `attemptedness = P and conditionCode != NT and recordType != 24`, must: 'forceComplete = Y' },
      {
        when: `not ${assigned} and attemptedness = Y and recordType != 24 and all(testCompletionDate1, testCompletionDate2, testCompletionDate3, testCompletionDate4)`,
        must: 'forceComplete = N',
      },
    ],
    breakage: { where: 'forceComplete = N', set: { forceComplete: 'Y' } },
  }),
  recordRule({
    id: 'record/elpac-domain-no-score',
    title: 'Raw score and level of a domain are NS together',
    severity: 'warning',
    why: 'A domain has a score or it has none.',
    fix: 'Compare raw score and level with TOMS.',
    source: 'Summative ELPAC 2020–21 fields 134–137, 146–149',
    facts: [
      'elpac-domain-no-score-1',
      'elpac-domain-no-score-2',
      'elpac-domain-no-score-3',
      'elpac-domain-no-score-4',
    ],
    cases: forEachDomain((domain) => {
      const level = ['listening', 'speaking', 'reading', 'writing'][domain - 1];
      return [
        {
          when: `rawScore${domain} = NS and ${level}PerformanceLevel`,
          must: `${level}PerformanceLevel = NS`,
        },
        { when: `${level}PerformanceLevel = NS and rawScore${domain}`, must: `rawScore${domain} = NS` },
      ];
    }),
    breakage: { where: 'rawScore3 >= 0', set: { rawScore3: 'NS' } },
  }),
  recordRule({
    id: 'record/elpac-domain-not-scored',
    title: 'The raw score of a domain is NS exactly where it is exempt or was not tested',
    severity: 'warning',
    why: 'A tested domain without a raw score, or a raw score of a domain that was not tested, is a contradiction.',
    fix: 'Compare raw score, exemption and dates of the domain with TOMS.',
    source: 'Initial ELPAC 2022–23 fields 110–113',
    facts: [
      'elpac-domain-not-scored-1',
      'elpac-domain-not-scored-2',
      'elpac-domain-not-scored-3',
      'elpac-domain-not-scored-4',
    ],
    cases: forEachDomain((domain) => [
      {
        when: `recordType = 22 and conditionCode != NT and rawScore${domain} and (domainExemption${domain} = Y or not testCompletionDate${domain})`,
        must: `rawScore${domain} = NS`,
      },
      {
        when: `recordType = 22 and conditionCode != NT and rawScore${domain} and domainExemption${domain} != Y and testCompletionDate${domain}`,
        must: `rawScore${domain} != NS`,
      },
    ]),
    breakage: { where: 'recordType = 22 and rawScore3 >= 0', set: { rawScore3: 'NS' } },
  }),
];

import { type RecordRule, recordRule } from '../../rule.js';
import { forEachDomain } from './domains.js';

const assigned = (...domains: readonly number[]) =>
  domains
    .map((domain) => `domainExemption${domain} != Y and alternateAssessment${domain} != Y`)
    .join(' and ');

/** Attemptedness against the domains that were begun. */
export const elpacParticipationRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/elpac-participation',
    title: 'Attemptedness agrees with the domains that were begun',
    severity: 'warning',
    why: 'Attemptedness decides whether the score counts.',
    fix: 'Compare the domains with TOMS.',
    source: 'Summative ELPAC 2019–20 field 94',
    facts: ['elpac-participation'],
    cases: [
      {
        when: `attemptedness = Y and conditionCode != NT and testMode = O and ${assigned(1, 2)}`,
        must: 'any(testStartDate1, testStartDate2)',
        field: 'attemptedness',
      },
      {
        when: `attemptedness = Y and conditionCode != NT and testMode = O and ${assigned(3, 4)}`,
        must: 'any(testStartDate3, testStartDate4)',
        field: 'attemptedness',
      },
      {
        when: 'attemptedness = P and conditionCode != NT and any(testStartDate1, testStartDate2)',
        must: 'not any(testStartDate3, testStartDate4)',
        field: 'attemptedness',
      },
    ],
    breakage: {
      where: 'attemptedness = Y and not conditionCode and testMode = O',
      set: {
        ...Object.fromEntries(
          [1, 2].flatMap((domain) =>
            ['testStartDate', 'testCompletionDate', 'opportunityId', 'opportunityStatus'].map((key) => [
              `${key}${domain}`,
              '',
            ]),
          ),
        ),
      },
    },
  }),
  recordRule({
    id: 'record/elpac-participation-all-domains',
    title:
      'A completed Initial ELPAC was begun in each domain that is not exempt, one completed in part in some',
    severity: 'warning',
    why: 'Attemptedness decides whether the score counts and the student is classified.',
    fix: 'Compare the domains with TOMS.',
    source: 'Initial ELPAC layouts from 2020–21 on: attemptedness',
    facts: ['elpac-participation-all-domains', 'elpac-participation-some-domains'],
    // A domain with a status and no dates has a rule of its own.
    cases: [
      ...forEachDomain((domain) => [
        {
          when: `attemptedness = Y and conditionCode != NT and recordType != 24 and not opportunityStatus${domain} and domainExemption${domain} != Y and alternateAssessment${domain} != Y`,
          must: `testCompletionDate${domain}`,
        },
      ]),
      {
        when: 'attemptedness = P and conditionCode != NT and recordType != 24',
        must: 'any(testCompletionDate1, testCompletionDate2, testCompletionDate3, testCompletionDate4)',
        field: 'attemptedness',
      },
    ],
    breakage: {
      where: 'attemptedness = Y and not conditionCode and recordType != 24',
      set: {
        testStartDate2: '',
        testCompletionDate2: '',
        opportunityId2: '',
        opportunityStatus2: '',
        testMode2: '',
        remoteTester2: '',
        rawScore2: 'NS',
        forceComplete: 'Y',
      },
    },
    otherBreakages: [
      {
        where: 'attemptedness = Y and not conditionCode',
        set: {
          testStartDate2: '',
          testCompletionDate2: '',
          opportunityId2: '',
          opportunityStatus2: '',
          testMode2: '',
        },
      },
    ],
  }),
  recordRule({
    id: 'record/elpac-exempt-begun',
    title: 'A student with EXD has begun one of the other domains',
    severity: 'warning',
    why: 'Exempt in one domain of each composite and without the others the student counts as not tested.',
    fix: 'Compare the domains with TOMS.',
    source: 'Summative ELPAC 2020–21 field 117',
    facts: ['elpac-exempt-begun'],
    when: 'conditionCode = EXD',
    must: 'any(testCompletionDate1, testCompletionDate2, testCompletionDate3, testCompletionDate4)',
    field: 'conditionCode',
    breakage: {
      where: 'conditionCode = EXD',
      set: {
        finalTestCompletionDate: '',
        ...Object.fromEntries(
          [1, 2, 3, 4].flatMap((domain) =>
            [
              'testStartDate',
              'testCompletionDate',
              'opportunityId',
              'opportunityStatus',
              'remoteTester',
              'testMode',
            ].map((key) => [`${key}${domain}`, '']),
          ),
        ),
      },
    },
  }),
];

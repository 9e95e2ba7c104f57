import { casesOfParts, type RecordRule, recordRule } from '../rule.js';
import { partInvalidated } from './causes.js';

/** What the test delivery system says of the two parts of a test. */
export const opportunityRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/opportunity-id',
    title: 'A testing status comes with the opportunity ID of its part',
    severity: 'warning',
    why: 'Without the ID the test cannot be found in the test delivery system, for example for an appeal.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: '2016–17 fields 37–40',
    facts: ['opportunity-id-1', 'opportunity-id-2', 'opportunity-id-3', 'opportunity-id'],
    cases: [
      { when: 'recordType in (01, 02, 03, 04, 08) and opportunityStatus1', must: 'opportunityId1' },
      { when: 'recordType in (01, 02) and opportunityStatus2', must: 'opportunityId2' },
      ...casesOfParts([1, 2, 3, 4], {
        facts: ['opportunity-id-3', 'opportunity-id'],
        when: 'recordType in (05, 06, 09) and testMode != P and opportunityStatus# in (C, E, I)',
        must: 'opportunityId#',
      }),
    ],
    breakage: {
      where:
        'recordType in (01, 02, 03, 04, 05, 08, 09) and testMode = O and opportunityStatus1 and opportunityId1',
      set: { opportunityId1: '' },
    },
  }),
  recordRule({
    id: 'record/completion-date-present',
    title: 'An online part that was completed or expired has a completion date',
    severity: 'error',
    why: 'Without it nobody can tell when, and so in which window, the test ended.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: '2016–17 fields 38, 40, 58, 60',
    facts: ['completion-date-present', 'expired-completion-date'],
    cases: [
      {
        when: 'recordType in (01, 02, 03, 04, 06) and testMode != P and opportunityStatus1 in (C, E)',
        must: 'testCompletionDate1',
      },
      {
        when: 'recordType in (01, 02) and testMode != P and opportunityStatus2 in (C, E)',
        must: 'testCompletionDate2',
      },
      {
        facts: ['expired-completion-date'],
        when: 'recordType in (05, 09) and opportunityStatus1 in (C, E)',
        must: 'testCompletionDate1',
      },
      ...casesOfParts([2, 3, 4], {
        facts: ['expired-completion-date'],
        when: 'recordType = 05 and opportunityStatus# in (C, E)',
        must: 'testCompletionDate#',
      }),
    ],
    breakage: {
      where: 'recordType in (01, 02, 03, 04, 06) and testMode = O and opportunityStatus1 in (C, E)',
      set: { testCompletionDate1: '' },
    },
  }),
  recordRule({
    id: 'record/invalidated-opportunity',
    title: 'An invalidated part gives include indicator R',
    severity: 'warning',
    why: 'An appeal invalidated the test, and the result counts all the same.',
    fix: 'Check the appeal in TOMS; include indicator or testing status is wrong.',
    source: '2016–17 fields 38, 40, 70, 73, 84',
    facts: ['invalidated-opportunity', 'invalidated-opportunity-of-any-test'],
    // That the score status is I then follows from R; a condition code or construct change has its own rule.
    cases: [
      {
        when: `recordType in (01, 02, 03, 04, 07, 08) and ${partInvalidated} and not conditionCode and unlistedResourceConstructChange != Y`,
        must: 'includeIndicator = R',
      },
      {
        facts: ['invalidated-opportunity-of-any-test'],
        when: `recordType in (05, 06, 09) and ${partInvalidated} and not conditionCode and unlistedResourceConstructChange != Y`,
        must: 'includeIndicator = R',
      },
    ],
    breakage: {
      where:
        'recordType in (01, 02, 03, 04) and includeIndicator = Y and opportunityStatus1 = C and not conditionCode',
      set: { opportunityStatus1: 'I' },
    },
  }),
];

import { type RecordRule, recordRule } from '../rule.js';

/** Unlisted resources that change what a test measures (its construct), and what follows. */
export const constructChangeRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/construct-change-include-r',
    title: 'A construct change without a condition code gives include indicator R',
    severity: 'error',
    why: 'An unlisted resource changed what the test measures, so the test is invalidated and its score must not count.',
    fix: 'Check the approved request for the unlisted resource in TOMS.',
    source: '2016–17 fields 68, 71, 73',
    facts: ['construct-change-include-r', 'construct-change-exactly'],
    when: 'unlistedResourceConstructChange = Y and not conditionCode',
    must: 'includeIndicator = R',
    breakage: {
      where: 'includeIndicator = Y and not conditionCode',
      set: { unlistedResourceConstructChange: 'Y', scoreStatus: 'I' },
    },
  }),
  recordRule({
    id: 'record/construct-change-condition',
    title: 'A construct change beside a condition code gives include indicator R or the one of the code',
    severity: 'warning',
    why: 'The layout gives two indicators and does not say which one decides; the record has neither.',
    fix: 'Check condition code and unlisted resource request in TOMS.',
    source: '2016–17 fields 68, 71, 73',
    facts: ['construct-change-condition'],
    when: 'unlistedResourceConstructChange = Y and conditionCode',
    must: 'includeIndicator = R or includeIndicator = impliedInclude(recordType, conditionCode)',
    breakage: {
      where: 'recordType in (01, 02, 03, 04, 08) and conditionCode in (NT, NTE, PGE)',
      set: { unlistedResourceConstructChange: 'Y', includeIndicator: 'Y' },
    },
  }),
  recordRule({
    id: 'record/construct-change-score-status',
    title: 'After a construct change the score status is I',
    severity: 'error',
    why: 'An unlisted resource changed what the test measures, and the score is marked as valid or not marked at all.',
    fix: 'Check the approved request for the unlisted resource and the score status in TOMS.',
    source: '2016–17 fields 70, 71, 84',
    facts: ['construct-change-score-status', 'construct-change-exactly'],
    when: 'unlistedResourceConstructChange = Y and scaleScore and conditionCode != C',
    must: 'scoreStatus = I',
    breakage: {
      where: 'includeIndicator = Y and scaleScore and not conditionCode',
      set: { unlistedResourceConstructChange: 'Y', includeIndicator: 'R' },
    },
  }),
  recordRule({
    id: 'record/unlisted-resource-construct',
    title: 'With unlisted resources the record says whether they changed the construct of the test',
    severity: 'warning',
    why: 'Without the answer nobody can tell whether the score is valid.',
    fix: 'Check the request for the unlisted resource in TOMS.',
    source: '2016–17 fields 71, 112, 120',
    facts: ['unlisted-resource-construct'],
    when: 'any(nonEmbeddedAccommodation1UnlistedResources, nonEmbeddedAccommodation2UnlistedResources, nonEmbeddedAccommodation3UnlistedResources)',
    must: 'unlistedResourceConstructChange',
    breakage: {
      where: 'recordType in (01, 02, 03, 04) and testMode = O and not unlistedResourceConstructChange',
      set: {
        nonEmbeddedAccommodation1UnlistedResources: 'NEA_IndividualAids',
        accommodationsAvailableIndicator: 'Yes',
      },
    },
  }),
];

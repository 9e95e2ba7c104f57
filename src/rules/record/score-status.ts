import { type RecordRule, recordRule } from '../rule.js';
import { noCauseOfItsOwn, notInvalidated, ofThisYear, partInvalidated } from './causes.js';

/** Whether a score is marked valid or invalid as it should be. */
export const scoreStatusRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/condition-c-invalid',
    title: 'With condition code C (observed cheating) the score status is I',
    severity: 'error',
    why: 'A score obtained by cheating is marked as valid, or not marked at all.',
    fix: 'Compare condition code and score status with TOMS.',
    source: '2016–17 fields 68, 70',
    facts: ['condition-c-invalid', 'condition-c'],
    when: 'conditionCode = C and (scaleScore or scoreStatus)',
    must: 'scoreStatus = I',
    breakage: {
      where: 'recordType in (01, 02, 08) and testMode = P and includeIndicator = Y and scaleScore',
      set: { conditionCode: 'C', includeIndicator: 'R' },
    },
  }),
  recordRule({
    id: 'record/include-r-score-status',
    title: 'With include indicator R the score status is I, or blank without a score',
    severity: 'error',
    why: 'R says that the result was invalidated, the score status says that it is valid or nothing.',
    fix: 'Compare include indicator and score status with TOMS.',
    source: '2016–17 fields 70, 73, 84',
    facts: ['include-r-score-status', 'include-r-exactly', 'include-r-cause'],
    // Cheating and construct change have rules of their own; beside another condition code R itself is wrong
    // where nothing invalidates the test.
    when: `includeIndicator = R and (scaleScore or scoreStatus) and conditionCode != C and not (unlistedResourceConstructChange = Y and scaleScore) and not (conditionCode and ${notInvalidated})`,
    must: 'scoreStatus = I',
    breakage: {
      where: 'includeIndicator = Y and scaleScore and not conditionCode',
      set: { includeIndicator: 'R' },
    },
  }),
  recordRule({
    id: 'record/score-status-i-include-r',
    title: 'With score status I the include indicator is R',
    severity: 'warning',
    why: 'The score is marked as invalid and counts all the same.',
    fix: 'Compare include indicator and score status with TOMS.',
    source: '2016–17 fields 70, 73',
    facts: ['score-status-i-include-r', 'include-r-exactly'],
    when: `scoreStatus = I and ${noCauseOfItsOwn}`,
    must: 'includeIndicator = R',
    breakage: {
      where: 'includeIndicator = Y and scoreStatus = V and not conditionCode',
      set: { scoreStatus: 'I' },
    },
  }),
  recordRule({
    id: 'record/score-status-i-cause',
    title: 'Score status I comes from cheating on paper, an invalidated appeal or a construct change',
    severity: 'warning',
    why: 'The score is kept out of the results and the record does not say why.',
    fix: 'Check in TOMS whether an appeal was granted, or whether condition code or unlisted resource is missing.',
    source: '2016–17 fields 38, 40, 68, 70, 71',
    facts: ['score-status-i-cause'],
    // Without R and without a condition code it is the include indicator that contradicts I.
    when: `scoreStatus = I and conditionCode != C and (includeIndicator = R or conditionCode) and ${ofThisYear}`,
    must: `${partInvalidated} or unlistedResourceConstructChange = Y`,
    field: 'scoreStatus',
    breakage: {
      where: 'includeIndicator = Y and scoreStatus = V and not conditionCode',
      set: { scoreStatus: 'I', includeIndicator: 'R' },
    },
  }),
  recordRule({
    id: 'record/score-status-present',
    title: 'A record with a scale score has a score status',
    severity: 'error',
    why: 'Without it nobody can tell whether the score is valid.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: '2016–17 fields 70, 84',
    facts: ['score-status-present'],
    // Where the status must be I, the rule that says so reports a blank as well.
    when: 'scaleScore and includeIndicator != R and conditionCode != C and unlistedResourceConstructChange != Y',
    must: 'scoreStatus',
    breakage: {
      where: 'includeIndicator = Y and scaleScore and not conditionCode',
      set: { scoreStatus: '' },
    },
  }),
  recordRule({
    id: 'record/score-status-needs-score',
    title: 'A score status stands beside a scale score',
    severity: 'warning',
    why: 'The record says whether a score is valid and has none.',
    fix: 'Download the file again; check that the column of the scale score was not emptied.',
    source: '2019–20 fields 102, 119',
    facts: ['score-status-needs-score'],
    // The scores of these codes are fixed: their own rules say that they are missing.
    when: 'scoreStatus and conditionCode not in (LOSS, INC0, INC1)',
    must: 'scaleScore',
    breakage: {
      where: 'not scaleScore and not scoreStatus and includeIndicator = N',
      set: { scoreStatus: 'V' },
    },
  }),
];

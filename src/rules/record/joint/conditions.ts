import { type RecordRule, recordRule } from '../../rule.js';
import { casesOfTests, ela, mathematics, science, sts } from './tests.js';

const smarter = [ela, mathematics];
const all = [ela, mathematics, science, sts];

/** Flags and attemptedness of the tests of a record that holds several. */
export const jointConditionRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/joint-condition-include',
    title: 'A condition flag gives the include indicator of its test',
    severity: 'warning',
    why: 'The include indicator decides whether the result counts; with another than its flag gives, the test is counted wrongly.',
    fix: 'Find out from TOMS which of the two is right.',
    source: '2014–15 fields 56–75, 222–224, and the condition codes of 2016–17',
    facts: [
      'condition-implies-include-ela',
      'condition-implies-include-mathematics',
      'condition-implies-include-science',
    ],
    // Y beside a flag is left to record/joint-include-y-condition.
    cases: [
      ...casesOfTests(all, { when: '#cheating = Y and #include != Y', must: '#include = R' }),
      ...casesOfTests(all, {
        when: '(#emergency = Y or #exempted = Y) and #include != Y',
        must: '#include = N',
      }),
      ...casesOfTests(smarter, {
        when: '(#loss = Y or #noAnswers = Y) and #include != Y and not any(#cheating, #emergency, #exempted)',
        must: '#include = T',
      }),
      ...casesOfTests([science, sts], {
        when: '(#incomplete = Y or #noAnswers = Y) and #include != Y and not any(#cheating, #emergency, #exempted)',
        must: '#include = T',
      }),
      ...casesOfTests([sts], {
        when: '#notEnglishLearner = Y and #include != Y and not #cheating',
        must: '#include = N',
      }),
    ],
    breakage: { where: `${ela.exempted} = Y`, set: { [ela.include]: 'R' } },
  }),
  recordRule({
    id: 'record/joint-no-test-no-score',
    title: 'Without a test (NTE, PGE) there is no scale score',
    severity: 'warning',
    why: 'The record says that the test was not taken and gives a score.',
    fix: 'Find out from TOMS whether the student was tested.',
    source: '2014–15 fields 59–61, 65–67, 236–239',
    facts: ['nte-pge-no-score'],
    cases: casesOfTests(all, { when: '#emergency = Y or #exempted = Y', must: 'not #score > 0' }),
    breakage: {
      where: `${sts.exempted} = Y and recordType = 03`,
      set: { [sts.score]: '350', [sts.level]: '4' },
    },
  }),
  recordRule({
    id: 'record/joint-loss',
    title: 'LOSS stands with attemptedness P or Y, and below the scoring threshold',
    severity: 'warning',
    why: 'LOSS is the score of who began the test and answered too little; the record says otherwise.',
    fix: 'Find out from TOMS which of the two is right.',
    source: '2014–15 fields 73, 74, 209–212, 215, 216',
    facts: ['loss-attemptedness', 'loss-threshold'],
    cases: [
      ...casesOfTests(smarter, {
        when: '#loss = Y',
        must: '#attemptedness in (P, Y)',
        facts: ['loss-attemptedness'],
      }),
      ...casesOfTests(smarter, {
        when: '#loss = Y and #itemsNonPt and #itemsPt',
        must: '#itemsNonPt < 10 or #itemsPt < 1',
        facts: ['loss-threshold'],
      }),
    ],
    breakage: {
      where: `${ela.loss} = Y and ${ela.attemptedness} = Y`,
      set: { [ela.itemsNonPt]: '40', [ela.itemsPt]: '4' },
    },
  }),
  recordRule({
    id: 'record/joint-ne-elas',
    title: 'NE stands only with students who are not English learners',
    severity: 'warning',
    why: 'NE says that the student is not an English learner, and the acquisition status that it is one.',
    fix: 'Find out from CALPADS which status the student had.',
    source: '2014–15 fields 75, 194',
    facts: ['ne-not-english-learner'],
    when: `${sts.notEnglishLearner} = Y`,
    must: 'elas != EL',
    breakage: {
      where: 'recordType = 03 and elas = EL and not any(cSmarter*, nteSmarter*, pgeSmarter*, incSts*)',
      set: { [sts.notEnglishLearner]: 'Y', [sts.include]: 'N' },
    },
  }),
  recordRule({
    id: 'record/joint-invalidated',
    title: 'An invalidated test has include indicator R',
    severity: 'warning',
    why: 'The result of an invalidated test would be counted.',
    fix: 'Find out from TOMS whether the test was invalidated.',
    source: '2014–15 fields 217, 218, 222, 223',
    facts: ['invalidated-include-r'],
    cases: casesOfTests(smarter, { when: '#invalidated in (Y, I)', must: '#include = R' }),
    breakage: { where: `${ela.include} = Y and recordType = 01`, set: { [ela.invalidated]: 'I' } },
  }),
  recordRule({
    id: 'record/joint-attemptedness-items',
    title: 'With attemptedness Y at least one item of each part was answered, with P none in one or both',
    severity: 'warning',
    why: 'Attemptedness decides whether a result counts; the items answered say otherwise.',
    fix: 'Compare both with TOMS.',
    source: '2014–15 fields 209–212, 215, 216',
    facts: ['smarter-attemptedness-items'],
    cases: [
      ...casesOfTests(smarter, {
        when: '#attemptedness = Y and #itemsNonPt and #itemsPt',
        must: '#itemsNonPt > 0 and #itemsPt > 0',
      }),
      ...casesOfTests(smarter, {
        when: '#attemptedness = P and #itemsNonPt and #itemsPt',
        must: '#itemsNonPt = 0 or #itemsPt = 0',
      }),
    ],
    breakage: { where: `${ela.include} = Y and ${ela.itemsPt} > 0`, set: { [ela.itemsPt]: '0' } },
  }),
];

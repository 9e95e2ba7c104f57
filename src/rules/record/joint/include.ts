import { type RecordRule, recordRule } from '../../rule.js';
import { casesOfTests, ela, mathematics, science, sts } from './tests.js';

const smarter = [ela, mathematics];
const all = [ela, mathematics, science, sts];

/** What include indicators of the tests of a record that holds several go with. */
export const jointIncludeRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/joint-include-attemptedness',
    title: 'Include indicator and attemptedness of a Smarter Balanced test agree',
    severity: 'warning',
    why: 'The include indicator counts a test that was not completed, or leaves out one that was.',
    fix: 'Find out from TOMS which of the two is right.',
    source: '2014–15 fields 215, 216, 222, 223',
    facts: [
      'include-y-attemptedness',
      'include-t-smarter',
      'smarter-partial-include-t',
      'smarter-one-part-include-n',
    ],
    cases: [
      ...casesOfTests(smarter, {
        when: 'recordType = 01 and #include = Y',
        must: '#attemptedness = Y',
        facts: ['include-y-attemptedness'],
      }),
      ...casesOfTests(smarter, {
        when: 'recordType = 01 and #include = T and not #noAnswers = Y',
        must: '#attemptedness = P or #loss = Y',
        facts: ['include-t-smarter'],
      }),
      ...casesOfTests(smarter, {
        when: 'recordType = 01 and #attemptedness = P and not any(#cheating, #emergency, #exempted, #invalidated)',
        must: '#include = T',
        facts: ['smarter-partial-include-t'],
      }),
      ...casesOfTests(smarter, {
        when: 'recordType = 01 and #attemptedness = N and not any(#cheating, #invalidated)',
        must: '#include = N',
        facts: ['smarter-one-part-include-n'],
      }),
    ],
    breakage: { where: `${mathematics.include} = Y`, set: { [mathematics.attemptedness]: '' } },
  }),
  recordRule({
    id: 'record/joint-include-t-sts',
    title: 'Include indicator T of an STS stands with T (no answers) or INC (incomplete)',
    severity: 'warning',
    why: 'The record says that too little was answered, and no flag says so.',
    fix: 'Find out from TOMS how the test was scored.',
    source: '2014–15 fields 68, 71, 222',
    facts: ['include-t-sts'],
    cases: casesOfTests([sts], {
      when: 'recordType = 03 and #include = T',
      must: '#noAnswers = Y or #incomplete = Y',
    }),
    breakage: { where: `recordType = 03 and ${sts.include} = Y`, set: { [sts.include]: 'T' } },
  }),
  recordRule({
    id: 'record/joint-include-y-condition',
    title: 'Include indicator Y goes without a condition flag of the same test',
    severity: 'error',
    why: 'A valid score and a reason why there is none stand side by side.',
    fix: 'Find out from TOMS which of the two is right.',
    source: '2014–15 fields 56–75, 222–224',
    facts: ['include-y-condition'],
    cases: [
      ...casesOfTests(all, {
        when: '#include = Y',
        must: 'not any(#emergency, #exempted) and #cheating != Y and #noAnswers != Y',
      }),
      ...casesOfTests(smarter, { when: '#include = Y', must: '#loss != Y' }),
      ...casesOfTests([science, sts], { when: '#include = Y', must: '#incomplete != Y' }),
      ...casesOfTests([sts], { when: '#include = Y', must: '#notEnglishLearner != Y' }),
    ],
    breakage: { where: `${ela.include} = Y and recordType = 01`, set: { [ela.noAnswers]: 'Y' } },
  }),
];

import { type RecordRule, recordRule } from '../../rule.js';
import { casesOfTests, ela, mathematics, science, sts } from './tests.js';

const smarter = [ela, mathematics];
const all = [ela, mathematics, science, sts];

/** Scores, levels and bands of the tests of a record that holds several. */
export const jointScoreRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/joint-score-range',
    title: 'Each scale score lies within the published range of its test and grade',
    severity: 'error',
    why: 'No student can obtain such a score: the record holds another grade or a damaged score.',
    fix: 'Compare grade tested and scale score with TOMS. A shifted column or an edited cell is the usual cause: download the file again.',
    source: '2014–15 fields 47–50, 236–239 and the score range tables',
    facts: ['scale-score-range', 'loss-lowest-score-ela', 'loss-lowest-score-mathematics'],
    // The ranges of science are those of the CST.
    cases: [
      ...casesOfTests([ela, mathematics, sts], {
        when: '#score > 0 and #include != N and lowestScore(recordType, #grade, #score) > 0',
        must: '#score between lowestScore(recordType, #grade, #score) and highestScore(recordType, #grade, #score)',
      }),
      ...casesOfTests([science], {
        when: 'scienceTestResultsReportedCstOrCma = 1 and #score > 0 and #include != N and lowestScore(recordType, #grade, #score) > 0',
        must: '#score between lowestScore(recordType, #grade, #score) and highestScore(recordType, #grade, #score)',
      }),
      ...casesOfTests(smarter, {
        when: '#loss = Y and lowestScore(recordType, #grade, #score) > 0',
        must: '#score = lowestScore(recordType, #grade, #score)',
        facts: ['loss-lowest-score-ela'],
      }),
    ],
    breakage: {
      where: `${ela.include} = Y and ${ela.score} > 0`,
      set: { [ela.score]: '2100', [ela.sem]: '50', [ela.bandMin]: '2050', [ela.bandMax]: '2150' },
    },
  }),
  recordRule({
    id: 'record/joint-level-from-score',
    title: 'Each level is the one whose range holds the scale score of its test',
    severity: 'error',
    why: 'Score and level contradict each other, so counts by level and mean scores describe different results.',
    fix: 'Look the score up in the score range table of the grade tested. The score, the level or the grade was changed after the download.',
    source: '2014–15 fields 47–50, 236–239, 246–249 and the score range tables',
    facts: ['achievement-level-from-score', 'performance-level-from-score'],
    // With supports that change what is measured, a CST may count as level 1 whatever the score.
    cases: [
      ...casesOfTests(smarter, {
        when: '#score > 0 and #level in (1, 2, 3, 4) and #include != N and level(recordType, #grade, #score) > 0',
        must: '#level = level(recordType, #grade, #score)',
        facts: ['achievement-level-from-score'],
      }),
      ...casesOfTests([sts], {
        when: '#score > 0 and #level in (1, 2, 3, 4, 5) and #include != N and level(recordType, #grade, #score) > 0',
        must: '#level = level(recordType, #grade, #score)',
        facts: ['performance-level-from-score'],
      }),
      ...casesOfTests([science], {
        when: 'scienceTestResultsReportedCstOrCma = 1 and #score > 0 and #level in (2, 3, 4, 5) and #include != N and level(recordType, #grade, #score) > 0',
        must: '#level = level(recordType, #grade, #score)',
        facts: ['performance-level-from-score'],
      }),
    ],
    breakage: {
      where: `${ela.include} = Y and ${ela.level} in (2, 3, 4)`,
      set: { [ela.level]: '1' },
    },
  }),
  recordRule({
    id: 'record/joint-score-with-level',
    title:
      'Each scale score and the level of its test stand together, and level 9 (no score) without a score',
    severity: 'warning',
    why: 'A score without its level, or a level without its score, is missing from one of the two counts.',
    fix: 'Download the file again; if it is the same there, ask the CAASPP help desk about the record.',
    source: '2014–15 fields 236–239, 246–249',
    facts: ['score-with-level', 'level-9-no-score'],
    cases: [
      ...casesOfTests(all, { when: '#score > 0', must: '#level and #level != 9' }),
      ...casesOfTests(smarter, {
        when: '#level in (1, 2, 3, 4) and not any(#sem, #bandMin, #bandMax)',
        must: '#score > 0',
        facts: ['score-with-level'],
      }),
    ],
    breakage: { where: `${ela.include} = Y and ${ela.score} > 0`, set: { [ela.level]: '9' } },
  }),
  recordRule({
    id: 'record/joint-claims-with-score',
    title: 'A subject with a Smarter Balanced scale score has a level in each of its claims',
    severity: 'warning',
    why: 'A blank claim means that the test was not taken, which a scale score contradicts.',
    fix: 'Download the file again. A claim that was not attempted has level 9, not a blank.',
    source: '2014–15 fields 229–237',
    facts: ['claims-with-score'],
    cases: [
      {
        when: `${ela.score} > 0`,
        must: 'claimPerformanceLevelSmarterBalancedForElaReading and claimPerformanceLevelSmarterBalancedForElaWriting and claimPerformanceLevelSmarterBalancedForElaListening and claimPerformanceLevelSmarterBalancedForElaResearchInquiry',
      },
      {
        when: `${mathematics.score} > 0`,
        must: 'claimPerformanceLevelSmarterBalancedForMathematicsConceptsAndProcedures and claimPerformanceLevelSmarterBalancedForMathematicsProblemSolvingAndModelingDataAnalysis and claimPerformanceLevelSmarterBalancedForMathematicsCommunicatingReasoning',
      },
    ],
    breakage: {
      where: `${ela.score} > 0`,
      set: { claimPerformanceLevelSmarterBalancedForElaWriting: '' },
    },
  }),
  recordRule({
    id: 'record/joint-error-band',
    title: 'Each error band is complete and reaches one standard error to either side of its scale score',
    severity: 'warning',
    why: 'Score, SEM and band were made together; where they do not fit, one of them is not the published one.',
    fix: 'Compare the four values with TOMS. A difference of 1 comes from rounding and is not reported.',
    source: '2014–15 fields 236, 237, 240–245',
    facts: ['error-band-complete', 'error-band-order', 'error-band-one-sem'],
    cases: [
      ...casesOfTests(smarter, {
        when: '#score > 0 or #sem or #bandMin or #bandMax',
        must: '#score and #sem and #bandMin and #bandMax',
        facts: ['error-band-complete'],
      }),
      ...casesOfTests(smarter, {
        when: '#score > 0 and #bandMin and #bandMax',
        must: '#bandMin <= #score and #bandMax >= #score',
        facts: ['error-band-order'],
      }),
      ...casesOfTests(smarter, {
        when: '#sem and #bandMin <= #score and #bandMax >= #score and #bandMin != lowestScore(recordType, #grade, #score)',
        must: '#bandMin between #score - #sem - 1 and #score - #sem + 1',
        facts: ['error-band-one-sem'],
      }),
      ...casesOfTests(smarter, {
        when: '#sem and #bandMin <= #score and #bandMax >= #score and #bandMax != highestScore(recordType, #grade, #score)',
        must: '#bandMax between #score + #sem - 1 and #score + #sem + 1',
        facts: ['error-band-one-sem'],
      }),
    ],
    breakage: { where: `${ela.score} > 0`, set: { [ela.bandMin]: '2900' } },
  }),
  recordRule({
    id: 'record/joint-raw-score-ns',
    title: 'With raw score NS (no score) there is no scale score',
    severity: 'warning',
    why: 'The record says that the test could not be scored and gives a score.',
    fix: 'Find out from TOMS which of the two is right.',
    source: '2014–15 fields 227, 228, 238, 239',
    facts: ['raw-score-ns-no-scale-score'],
    cases: casesOfTests([science, sts], { when: "#rawScore = 'NS'", must: 'not #score > 0' }),
    breakage: { where: `${sts.score} > 0`, set: { [sts.rawScore]: 'NS' } },
  }),
];

import type { RuleCase } from '../../rule.js';

/** What a rule calls a field of a test → its key in records that hold several tests of a student. */
type TestKeys = Readonly<Record<string, string>>;

const include = 'includeIndicatorForAggregateReporting';

/** The flags that English language arts and the STS share: a record holds one of the two. */
const elaFlags = {
  include: `${include}SmarterBalancedForElaStsForRla`,
  cheating: 'cSmarterBalancedForElaStsForRla',
  emergency: 'nteSmarterBalancedForElaStsForRla',
  exempted: 'pgeSmarterBalancedForElaStsForRla',
  noAnswers: 'tSmarterBalancedForElaStsForRla',
};

export const ela: TestKeys = {
  ...elaFlags,
  loss: 'lossSmarterBalancedForEla',
  grade: 'gradeTestedSmarterBalancedForEla',
  score: 'scaleScoreSmarterBalancedForEla',
  level: 'achievementLevelSmarterBalancedForEla',
  attemptedness: 'attemptednessFlagSmarterEla',
  itemsNonPt: 'numberOfItemsAttemptedSmarterElaNonPt',
  itemsPt: 'numberOfItemsAttemptedSmarterElaPt',
  invalidated: 'invalidatedStatusFlagSmarterBalancedForEla',
  sem: 'smarterBalancedScaleScoresErrorBandsElaSem',
  bandMin: 'smarterBalancedScaleScoresErrorBandsElaErrorBandMinimum',
  bandMax: 'smarterBalancedScaleScoresErrorBandsElaErrorBandMaximum',
};

export const mathematics: TestKeys = {
  include: `${include}SmarterBalancedForMathematics`,
  cheating: 'cSmarterBalancedForMathematics',
  emergency: 'nteSmarterBalancedForMathematics',
  exempted: 'pgeSmarterBalancedForMathematics',
  noAnswers: 'tSmarterBalancedForMathematics',
  loss: 'lossSmarterBalancedForMathematics',
  grade: 'gradeTestedSmarterBalancedForMathematics',
  score: 'scaleScoreSmarterBalancedForMathematics',
  level: 'achievementLevelSmarterBalancedForMathematics',
  attemptedness: 'attemptednessFlagSmarterMathematics',
  itemsNonPt: 'numberOfItemsAttemptedSmarterMathematicsNonPt',
  itemsPt: 'numberOfItemsAttemptedSmarterMathematicsPt',
  invalidated: 'invalidatedStatusFlagSmarterBalancedForMathematics',
  sem: 'smarterBalancedScaleScoresErrorBandsMathematicsSem',
  bandMin: 'smarterBalancedScaleScoresErrorBandsMathematicsErrorBandMinimum',
  bandMax: 'smarterBalancedScaleScoresErrorBandsMathematicsErrorBandMaximum',
};

export const science: TestKeys = {
  include: `${include}CstCmaCapaForScience`,
  cheating: 'cCstCmaForScience',
  emergency: 'nteCstCmaCapaForScience',
  exempted: 'pgeCstCmaCapaForScience',
  noAnswers: 'tCstCmaForScience',
  incomplete: 'incCstCmaForScience',
  grade: 'gradeTestedCstCmaCapaForScience',
  rawScore: 'rawScoreCstCmaCapaForScience',
  score: 'scaleScoreCstCmaCapaForScience',
  level: 'performanceLevelCstCmaCapaForScience',
};

export const sts: TestKeys = {
  ...elaFlags,
  incomplete: 'incStsForRla',
  notEnglishLearner: 'neStsForRla',
  grade: 'gradeTestedStsForRla',
  rawScore: 'rawScoreStsForRla',
  score: 'scaleScoreStsForRla',
  level: 'performanceLevelStsForRla',
};

/** The same case for each test: `#score` stands for the key of its score. */
export function casesOfTests(tests: readonly TestKeys[], { when, must, ...rest }: RuleCase): RuleCase[] {
  return tests.map((keys) => {
    const named = (text: string) => text.replace(/#(\w+)/g, (_, name: string) => keys[name]);
    return { when: named(when), must: named(must), ...rest };
  });
}

/** Facts of CERS exports that no rule checks: fact id → reason. */
export const cersFactsNotChecked: Readonly<Record<string, string>> = {
  'cers-category-from-score': 'one in eight rows of the files at hand does not follow it',
  'cers-one-school-year': 'exports of several years are put together on purpose',
  'cers-language-codes-agree': 'the rule language has no tables of pairs',
  'cers-el-start-before-submit': 'the day of submission is text, in several forms',
  'cers-lexile-range': 'measures are text with letters around the number',
  'cers-quantile-range': 'measures are text with letters around the number',
};

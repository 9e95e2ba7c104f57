import { casesOfParts, type RecordRule, recordRule } from '../rule.js';

/** Charter schools: the indicator of their funding, and their code. */
export const charterSchoolRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/charter-code-with-indicator',
    title: 'Charter code and charter school indicator are filled together',
    severity: 'warning',
    why: 'A directly funded charter school is an LEA of its own; with half of the two it cannot be told which, or whether.',
    fix: 'Check the charter school number in CALPADS; check that no column was emptied.',
    source: '2017–18 fields 12, 13',
    facts: ['charter-code-with-indicator'],
    cases: [
      { when: 'calpadsCharterIndicator', must: 'calpadsCharterCode' },
      { when: 'calpadsCharterCode', must: 'calpadsCharterIndicator' },
    ],
    breakage: {
      where: 'not calpadsCharterCode and not calpadsCharterIndicator',
      set: { calpadsCharterIndicator: 'LF' },
    },
  }),
  recordRule({
    id: 'record/tested-charter-code-with-indicator',
    title: 'Charter code and charter school indicator of a tested school are filled together',
    severity: 'warning',
    why: 'The result of a directly funded charter school does not count in the district; with half of the two it cannot be told where it counts.',
    fix: 'Compare with the school in TOMS; check that no column was emptied.',
    source: '2017–18 fields 49, 50, 57, 58, 64, 65',
    facts: [
      'tested-charter-together',
      'tested-charter-together-1',
      'tested-charter-together-2',
      'tested-charter-together-3',
      'final-charter-together',
    ],
    // The indicator of the fourth part is blank where the student left before.
    cases: [
      ...casesOfParts([1, 2, 3, 4], { when: 'testedCharterIndicator#', must: 'testedCharterCode#' }),
      ...casesOfParts([1, 2, 3], { when: 'testedCharterCode#', must: 'testedCharterIndicator#' }),
      { when: 'finalTestedCharterIndicator', must: 'finalTestedCharterCode' },
      { when: 'finalTestedCharterCode', must: 'finalTestedCharterIndicator' },
    ],
    breakage: {
      where: 'testedSchoolCode1 and not testedCharterCode1 and not testedCharterIndicator1 and testMode != P',
      set: { testedCharterIndicator1: 'LF' },
    },
  }),
];

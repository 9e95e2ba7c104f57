import { type RecordRule, recordRule } from '../rule.js';

/** Scores of the writing task of Smarter Balanced for ELA. */
export const writingRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/writing-genre',
    title: 'A scored writing task has a genre',
    severity: 'warning',
    why: 'The dimensions of the score depend on the genre.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: '2018–19 fields 113–116',
    facts: ['writing-complete', 'writing-genre'],
    when: 'werPor or werDevEel or werCov',
    must: 'genre',
    breakage: { where: 'genre and werPor', set: { genre: '' } },
  }),
  recordRule({
    id: 'record/writing-complete',
    title: 'Genre and the three writing scores are filled together',
    severity: 'warning',
    why: 'A writing task is scored in all three dimensions.',
    fix: 'Download the file again; check that no column was emptied.',
    source: '2018–19 fields 113–116',
    facts: ['writing-complete'],
    when: 'genre and (werPor or werDevEel or werCov)',
    must: 'werPor and werDevEel and werCov',
    breakage: { where: 'genre and werPor and werDevEel and werCov', set: { werDevEel: '' } },
  }),
  recordRule({
    id: 'record/writing-condition',
    title: 'A writing condition code stands in all three dimensions, with score 0',
    severity: 'warning',
    why: 'The task could not be scored, and the record gives a score or a code for a part of it.',
    fix: 'Compare codes and scores with TOMS.',
    source: '2021–22 fields 155–160',
    facts: ['writing-condition'],
    // The conventions of a text that is off purpose may have a score of their own.
    cases: [
      {
        when: 'werPorConditionCode or werDevEelConditionCode',
        must: 'werPorConditionCode and werDevEelConditionCode',
      },
      { when: 'werPorConditionCode and werPor', must: 'werPor = 0' },
      { when: 'werDevEelConditionCode and werDevEel', must: 'werDevEel = 0' },
    ],
    breakage: {
      where: 'genre and werPor in (1, 2, 3, 4)',
      set: { werPorConditionCode: 'B', werDevEelConditionCode: 'B', werCovConditionCode: 'B' },
    },
  }),
];

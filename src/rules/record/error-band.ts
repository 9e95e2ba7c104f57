import { type RecordRule, recordRule } from '../rule.js';

/** The band of one standard error of measurement (SEM) around a Smarter Balanced scale score. */
export const errorBandRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/error-band-order',
    title: 'The error band holds the scale score',
    severity: 'error',
    why: 'A band that does not hold its score misleads whoever reads how certain the score is.',
    fix: 'Compare scale score and bounds with TOMS: one of the three was changed or stands in the wrong column.',
    source: '2016–17 fields 84, 86, 87',
    facts: ['error-band-order'],
    cases: [
      { when: 'scaleScore and errorBandMin', must: 'errorBandMin <= scaleScore' },
      { when: 'scaleScore and errorBandMax', must: 'errorBandMax >= scaleScore' },
    ],
    breakage: { where: 'recordType in (01, 02) and scaleScore < 2900', set: { errorBandMin: '2900' } },
  }),
  recordRule({
    id: 'record/error-band-one-sem',
    title: 'The error band reaches one standard error to either side of the scale score',
    severity: 'warning',
    why: 'Score, SEM and band were made together; where they do not fit, one of them is not the published one.',
    fix: 'Compare the four values with TOMS. A difference of 1 comes from rounding and is not reported.',
    source: '2016–17 fields 84–87',
    facts: ['error-band-one-sem', 'error-band-one-sem-max'],
    // Some years cut the band at the lowest and the highest score of the grade.
    cases: [
      {
        when: 'sem and errorBandMin <= scaleScore and errorBandMax >= scaleScore and errorBandMin != lowestScore(recordType, gradeAssessed)',
        must: 'errorBandMin between scaleScore - sem - 1 and scaleScore - sem + 1',
      },
      {
        when: 'sem and errorBandMin <= scaleScore and errorBandMax >= scaleScore and errorBandMax != highestScore(recordType, gradeAssessed)',
        must: 'errorBandMax between scaleScore + sem - 1 and scaleScore + sem + 1',
      },
    ],
    breakage: { where: 'recordType in (01, 02) and scaleScore', set: { errorBandMin: '1000' } },
  }),
  recordRule({
    id: 'record/error-band-complete',
    title: 'In Smarter Balanced records scale score, SEM and both bounds are filled together',
    severity: 'warning',
    why: 'A score without its error band, or a band without its score, is half a result.',
    fix: 'Download the file again; check that no column was emptied or left out.',
    source: '2016–17 fields 84–87',
    facts: ['error-band-complete'],
    when: 'recordType in (01, 02) and (scaleScore or sem or errorBandMin or errorBandMax)',
    must: 'scaleScore and sem and errorBandMin and errorBandMax',
    breakage: { where: 'recordType in (01, 02) and scaleScore', set: { sem: '' } },
  }),
];

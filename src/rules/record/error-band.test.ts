import { testRuleTables } from '../../../test/rule-table.js';
import { errorBandRules } from './error-band.js';

const band = {
  recordType: '01',
  gradeAssessed: '05',
  scaleScore: '2572',
  sem: '0025',
  errorBandMin: '2547',
  errorBandMax: '2597',
};

testRuleTables(errorBandRules, {
  'record/error-band-order': {
    holds: [
      band,
      { ...band, errorBandMin: '2572', errorBandMax: '2572' },
      { ...band, errorBandMin: '', errorBandMax: '2600' },
    ],
    broken: [
      { ...band, errorBandMin: '2573' },
      { ...band, errorBandMax: '2571' },
    ],
    silent: [
      { ...band, scaleScore: '' },
      { ...band, errorBandMin: '', errorBandMax: '' },
    ],
  },
  'record/error-band-one-sem': {
    holds: [
      band,
      { ...band, errorBandMin: '2546', errorBandMax: '2598' },
      { ...band, errorBandMin: '2548', errorBandMax: '2596' },
    ],
    broken: [
      { ...band, errorBandMin: '2545' },
      { ...band, errorBandMin: '2549' },
      { ...band, errorBandMax: '2599' },
      { ...band, errorBandMax: '2595' },
    ],
    silent: [
      { ...band, sem: '' },
      { ...band, scaleScore: '' },
      { ...band, errorBandMin: '2573' },
      { ...band, errorBandMax: '2571' },
    ],
  },
  'record/error-band-complete': {
    holds: [band, { ...band, recordType: '02' }],
    broken: [
      { ...band, scaleScore: '' },
      { ...band, sem: '' },
      { ...band, errorBandMin: '' },
      { ...band, errorBandMax: '' },
    ],
    silent: [{ recordType: '01' }, { recordType: '03', scaleScore: '300' }],
  },
});

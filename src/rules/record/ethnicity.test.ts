import { testRuleTables } from '../../../test/rule-table.js';
import { ethnicityRules } from './ethnicity.js';

/** Reporting ethnicity → the field that it is derived from. */
const sources = {
  '100': 'americanIndianOrAlaskaNative',
  '200': 'asian',
  '300': 'nativeHawaiianOrPacificIslander',
  '400': 'filipino',
  '500': 'hispanicOrLatino',
  '600': 'blackOrAfricanAmerican',
  '700': 'white',
};
const several = { recordType: '01', reportingEthnicity: '800' };

const noRace = {
  recordType: '01',
  hispanicOrLatino: 'No',
  americanIndianOrAlaskaNative: 'No',
  asian: 'No',
  nativeHawaiianOrPacificIslander: 'No',
  filipino: 'No',
  blackOrAfricanAmerican: 'No',
  white: 'No',
  twoOrMoreRaces: 'No',
};

testRuleTables(ethnicityRules, {
  'record/ethnicity-source': {
    holds: Object.entries(sources).map(([code, key]) => ({
      recordType: '01',
      reportingEthnicity: code,
      [key]: 'Yes',
    })),
    broken: [
      ...Object.entries(sources).map(([code, key]) => ({
        recordType: '01',
        reportingEthnicity: code,
        [key]: 'No',
      })),
      { recordType: '01', reportingEthnicity: '200' },
      { recordType: '01', reportingEthnicity: '200', filipino: 'Yes' },
    ],
    silent: [several, { recordType: '01', white: 'Yes' }],
  },
  'record/ethnicity-two-or-more': {
    holds: [
      { ...several, twoOrMoreRaces: 'Yes' },
      { ...several, white: 'Yes', asian: 'Yes' },
      { ...several, americanIndianOrAlaskaNative: 'Yes', filipino: 'Yes', twoOrMoreRaces: 'No' },
    ],
    broken: [several, { ...several, white: 'Yes' }, { ...several, hispanicOrLatino: 'Yes', white: 'Yes' }],
    silent: [{ recordType: '01', reportingEthnicity: '500', twoOrMoreRaces: 'Yes' }],
  },
  'record/ethnicity-present': {
    holds: [{ recordType: '01', white: 'Yes', reportingEthnicity: '700' }],
    broken: [...Object.values(sources), 'twoOrMoreRaces'].map((key) => ({ recordType: '01', [key]: 'Yes' })),
    silent: [{ recordType: '01', white: 'No' }, several],
  },
  'record/ethnicity-hispanic': {
    layout: '2021-22',
    holds: [{ recordType: '01', hispanicOrLatino: 'Yes', white: 'Yes', reportingEthnicity: '500' }],
    broken: [{ recordType: '01', hispanicOrLatino: 'Yes', white: 'Yes', reportingEthnicity: '700' }],
    silent: [
      { recordType: '01', hispanicOrLatino: 'No', white: 'Yes', reportingEthnicity: '700' },
      { recordType: '01', hispanicOrLatino: 'Yes' },
    ],
  },
  'record/ethnicity-several-races': {
    layout: '2021-22',
    holds: [{ ...noRace, asian: 'Yes', white: 'Yes', reportingEthnicity: '800' }],
    broken: [{ ...noRace, asian: 'Yes', white: 'Yes', reportingEthnicity: '700' }],
    silent: [
      { ...noRace, hispanicOrLatino: 'Yes', asian: 'Yes', white: 'Yes', reportingEthnicity: '500' },
      { ...noRace, white: 'Yes', reportingEthnicity: '700' },
    ],
  },
});

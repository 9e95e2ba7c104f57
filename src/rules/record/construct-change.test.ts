import { testRuleTables } from '../../../test/rule-table.js';
import { constructChangeRules } from './construct-change.js';

const changed = { recordType: '01', unlistedResourceConstructChange: 'Y' };
const scored = { ...changed, scaleScore: '2432', includeIndicator: 'R' };
const unlisted = { nonEmbeddedAccommodation1UnlistedResources: 'NEA_IndividualAids' };

testRuleTables(constructChangeRules, {
  'record/construct-change-include-r': {
    holds: [{ ...changed, includeIndicator: 'R' }],
    broken: [
      { ...changed, includeIndicator: 'Y' },
      { ...changed, includeIndicator: 'T' },
    ],
    silent: [
      { ...changed, includeIndicator: 'T', conditionCode: 'LOSS' },
      { ...changed, includeIndicator: 'Y', unlistedResourceConstructChange: 'N' },
      { ...changed, includeIndicator: 'Y', unlistedResourceConstructChange: '' },
    ],
  },
  'record/construct-change-condition': {
    holds: [
      { ...changed, conditionCode: 'LOSS', includeIndicator: 'R' },
      { ...changed, conditionCode: 'LOSS', includeIndicator: 'T' },
    ],
    broken: [
      { ...changed, conditionCode: 'LOSS', includeIndicator: 'Y' },
      { ...changed, conditionCode: 'NT', includeIndicator: 'T' },
    ],
    silent: [
      { ...changed, includeIndicator: 'Y' },
      { ...changed, conditionCode: 'LOSS', includeIndicator: 'Y', unlistedResourceConstructChange: '' },
    ],
  },
  'record/construct-change-score-status': {
    holds: [{ ...scored, scoreStatus: 'I' }],
    broken: [
      { ...scored, scoreStatus: 'V' },
      { ...scored, scoreStatus: '' },
    ],
    silent: [
      { ...scored, scaleScore: '' },
      { ...scored, conditionCode: 'C', scoreStatus: 'V' },
      { ...scored, unlistedResourceConstructChange: 'N', scoreStatus: 'V' },
    ],
  },
  'record/unlisted-resource-construct': {
    holds: [
      { recordType: '01', ...unlisted, unlistedResourceConstructChange: 'N' },
      { recordType: '01', ...unlisted, unlistedResourceConstructChange: 'Y' },
    ],
    broken: [
      { recordType: '03', ...unlisted },
      { recordType: '01', nonEmbeddedAccommodation2UnlistedResources: 'NEA_IndividualAids' },
    ],
    silent: [{ recordType: '01' }, { recordType: '01', unlistedResourceConstructChange: 'Y' }],
  },
});

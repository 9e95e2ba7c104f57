import { alike, testRuleTables, withoutEach } from '../../../../test/rule-table.js';
import { domains } from './domains.js';
import { elpacSettingRules } from './settings.js';

const summative = { recordType: '21' };
const initial = { recordType: '22', gradeAssessed: '05' };
const youngest = { recordType: '22', gradeAssessed: 'KN' };
const paperGrade = { recordType: 'SE', gradeAssessed: '01' };
const onlineGrade = { recordType: 'SE', gradeAssessed: '05', testMode: 'O' };
const streamlined = (domain: number) => ({ [`embeddedDesignatedSupport${domain}Streamline`]: 'TDS_SLM1' });
const aided = (domain: number) => ({
  [`nonEmbeddedAccommodation${domain}UnlistedResources`]: 'NEA_IndividualAids',
});
const largePrint = (domain: number) => ({ [`nonEmbeddedAccommodationPaper${domain}LargePrint`]: 'NEA_LP' });
const paperBraille = { nonEmbeddedAccommodationPaperBraille: 'Y' };
const paperMagnification = { nonEmbeddedDesignatedSupportPaperMagnification: 'NEDS_Mag' };
const no = { accommodationsAvailableIndicator: 'No', designatedSupportAvailableIndicator: 'No' };
const yes = { accommodationsAvailableIndicator: 'Yes', designatedSupportAvailableIndicator: 'Yes' };
const unassigned = {
  ...initial,
  includeIndicator: 'Y',
  ...alike(
    domains.map((domain) => `domainExemption${domain}`),
    'N',
  ),
};

testRuleTables(elpacSettingRules, {
  'record/elpac-settings-yes': {
    layout: 'elpac-summative-2020-21',
    holds: domains.map((domain) => ({ ...summative, ...yes, ...streamlined(domain), ...aided(domain) })),
    broken: domains.flatMap((domain) => [
      { ...summative, ...no, ...streamlined(domain) },
      { ...summative, ...no, ...aided(domain) },
      { ...summative, ...aided(domain) },
    ]),
    silent: [{ ...summative, ...yes }],
  },
  'record/elpac-settings-no': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, ...no }, summative],
    broken: [
      { ...summative, accommodationsAvailableIndicator: 'Yes' },
      { ...summative, designatedSupportAvailableIndicator: 'Yes' },
    ],
    silent: [{ ...summative, ...yes, ...streamlined(1), ...aided(1) }],
  },
  'record/elpac-settings-indicators': {
    layout: 'elpac-initial-2022-23',
    holds: [{ ...unassigned, ...no }],
    broken: withoutEach({ ...unassigned, ...no }, Object.keys(no)),
    silent: [
      { ...unassigned, domainExemption3: 'Y' },
      { ...unassigned, conditionCode: 'NT', includeIndicator: 'N' },
    ],
  },
  'record/elpac-settings-paper': {
    layout: 'elpac-summative-2020-21',
    holds: domains.map((domain) => ({ ...summative, ...largePrint(domain), [`testMode${domain}`]: 'P' })),
    broken: domains.map((domain) => ({ ...summative, ...largePrint(domain), [`testMode${domain}`]: 'O' })),
    silent: [{ ...summative, ...aided(1), testMode1: 'O' }],
  },
  'record/elpac-settings-online': {
    layout: 'elpac-summative-2020-21',
    holds: domains.map((domain) => ({ ...summative, ...streamlined(domain), [`testMode${domain}`]: 'O' })),
    broken: domains.map((domain) => ({ ...summative, ...streamlined(domain), [`testMode${domain}`]: 'P' })),
    silent: domains.map((domain) => ({ ...summative, ...aided(domain), [`testMode${domain}`]: 'P' })),
  },
  'record/elpac-settings-paper-grades': {
    layout: 'elpac-summative-2019-20',
    holds: [
      { ...paperGrade, ...paperBraille },
      { ...onlineGrade, ...paperMagnification, testMode: 'P' },
    ],
    broken: [
      { ...onlineGrade, ...paperBraille },
      { ...onlineGrade, ...paperMagnification },
    ],
    silent: [onlineGrade, { ...paperGrade, ...paperMagnification, testMode: 'O' }],
  },
  'record/elpac-braille-grades': {
    layout: 'elpac-initial-2022-23',
    holds: [{ ...initial, embeddedAccommodation1Braille: 'ENU-Braille' }],
    broken: [
      { ...youngest, embeddedAccommodation1Braille: 'ENU-Braille' },
      { ...youngest, embeddedAccommodation2Braille: 'ENU-Braille' },
    ],
    silent: [youngest, { ...youngest, nonEmbeddedAccommodation1Braille: 'NEA_Braille' }],
  },
  'record/elpac-exempt-settings': {
    layout: 'elpac-initial-2022-23',
    holds: domains.map((domain) => ({
      ...initial,
      ...streamlined((domain % 4) + 1),
      [`domainExemption${domain}`]: 'Y',
    })),
    broken: domains.flatMap((domain) =>
      [streamlined(domain), aided(domain)].map((setting) => ({
        ...initial,
        ...setting,
        [`domainExemption${domain}`]: 'Y',
      })),
    ),
    silent: [{ ...initial, ...streamlined(1), domainExemption1: 'N' }],
  },
  'record/elpac-not-tested-settings': {
    layout: 'elpac-initial-2022-23',
    holds: [{ ...initial, conditionCode: 'NT' }],
    broken: domains.flatMap((domain) =>
      [streamlined(domain), aided(domain)].map((setting) => ({
        ...initial,
        ...setting,
        conditionCode: 'NT',
      })),
    ),
    silent: [{ ...initial, ...streamlined(1) }],
  },
  'record/elpac-unlisted-resource': {
    layout: 'elpac-summative-2019-20',
    holds: domains.flatMap((domain) => [
      { recordType: 'SE', [`unlistedResources${domain}`]: 'Y', ...aided(domain) },
      {
        recordType: 'SE',
        [`unlistedResources${domain}`]: 'Y',
        nonEmbeddedAccommodationPaperUnlistedResources: 'NEA_IndividualAids',
      },
    ]),
    broken: domains.map((domain) => ({ recordType: 'SE', [`unlistedResources${domain}`]: 'Y' })),
    silent: [{ recordType: 'SE', unlistedResources1: 'N' }],
  },
});

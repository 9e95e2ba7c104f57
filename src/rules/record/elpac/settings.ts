import { type RecordRule, recordRule } from '../../rule.js';
import { anyDomain, domains, forEachDomain, paperGrades } from './domains.js';

const accommodations = 'any(embeddedAccommodation*, nonEmbeddedAccommodation*)';
const supports = 'any(embeddedDesignatedSupport*, nonEmbeddedDesignatedSupport*)';

/** Resources of which the layouts say that they are for online tests only, beside the embedded ones. */
const onlineOnly = (domain: number) =>
  `any(embeddedAccommodation${domain}*, embeddedDesignatedSupport${domain}*)`;
const paperOnly = (domain: number) =>
  `any(nonEmbeddedAccommodationPaper${domain}*, nonEmbeddedDesignatedSupportPaper${domain}*)`;

/** Accommodations and designated supports. */
export const elpacSettingRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/elpac-settings-yes',
    title: 'With accommodations or designated supports their available indicator is Yes',
    severity: 'error',
    why: 'Whoever counts students with accommodations by the indicator misses this one.',
    fix: 'Compare the settings with TOMS.',
    source: 'ELPAC layouts from 2019–20 on: available indicators',
    facts: ['elpac-accommodations-yes', 'elpac-supports-yes'],
    cases: [
      { when: accommodations, must: 'accommodationsAvailableIndicator = Yes' },
      { when: supports, must: 'designatedSupportAvailableIndicator = Yes' },
    ],
    breakage: {
      where: `${accommodations} and accommodationsAvailableIndicator = Yes`,
      set: { accommodationsAvailableIndicator: 'No' },
    },
  }),
  recordRule({
    id: 'record/elpac-settings-no',
    title: 'Without accommodations or designated supports their available indicator is not Yes',
    severity: 'warning',
    why: 'The record does not say which resource the student had.',
    fix: 'Compare the settings with TOMS.',
    source: 'ELPAC layouts from 2019–20 on: available indicators',
    facts: ['elpac-accommodations-no', 'elpac-supports-no'],
    cases: [
      { when: `not ${accommodations}`, must: 'accommodationsAvailableIndicator != Yes' },
      { when: `not ${supports}`, must: 'designatedSupportAvailableIndicator != Yes' },
    ],
    breakage: {
      where: `accommodationsAvailableIndicator = No`,
      set: { accommodationsAvailableIndicator: 'Yes' },
    },
  }),
  recordRule({
    id: 'record/elpac-settings-indicators',
    title: 'The available indicators are blank only if the student did not test or has an assignment',
    severity: 'warning',
    why: 'A blank says neither Yes nor No.',
    fix: 'Download the file again; check the record in TOMS.',
    source: 'Initial ELPAC 2020–21 fields 118, 119, 2022–23 fields 123, 124',
    facts: ['elpac-settings-indicators'],
    cases: ['accommodationsAvailableIndicator', 'designatedSupportAvailableIndicator'].map((key) => ({
      when: `not conditionCode and includeIndicator != N and not (${anyDomain((domain) => `domainExemption${domain} = Y or alternateAssessment${domain} = Y`)}) and not ${key === 'accommodationsAvailableIndicator' ? accommodations : supports}`,
      must: key,
    })),
    breakage: {
      where: 'not conditionCode and accommodationsAvailableIndicator = No',
      set: { accommodationsAvailableIndicator: '' },
    },
  }),
  recordRule({
    id: 'record/elpac-settings-paper',
    title: 'Resources of the paper test stand with test mode P',
    severity: 'warning',
    why: 'The resource was of no use to a student who tested online.',
    fix: 'Compare settings and test mode with TOMS.',
    source: 'ELPAC layouts from 2020–21 on: fields for paper tests',
    facts: ['elpac-settings-paper'],
    cases: forEachDomain((domain) => [
      {
        when: `${paperOnly(domain)} and testMode${domain}`,
        must: `testMode${domain} = P`,
        field: `testMode${domain}`,
      },
    ]),
    breakage: {
      where: 'testMode1 = O and accommodationsAvailableIndicator = Yes',
      set: { nonEmbeddedAccommodationPaper1LargePrint: 'NEA_LP' },
    },
  }),
  recordRule({
    id: 'record/elpac-settings-online',
    title: 'Embedded resources stand with test mode O',
    severity: 'warning',
    why: 'The resource is a part of the online test.',
    fix: 'Compare settings and test mode with TOMS.',
    source: 'ELPAC layouts from 2020–21 on: fields for online tests',
    facts: ['elpac-settings-online'],
    cases: forEachDomain((domain) => [
      { when: `${onlineOnly(domain)} and testMode${domain}`, must: `testMode${domain} = O` },
    ]),
    breakage: {
      where: 'testMode4 = P and designatedSupportAvailableIndicator = Yes',
      set: { embeddedDesignatedSupport4PermissiveMode: 'TDS_PM1' },
    },
  }),
  recordRule({
    id: 'record/elpac-settings-paper-grades',
    title:
      'Resources of the paper test stand in grades K–2 or with test mode P; braille on paper in grades K–2',
    severity: 'warning',
    why: 'Only Writing of the youngest and emergency forms are on paper.',
    fix: 'Compare settings, grade and test mode with TOMS.',
    source: 'Summative ELPAC 2019–20 fields 242–260',
    facts: ['elpac-settings-paper-grades'],
    cases: [
      {
        when: 'nonEmbeddedAccommodationPaperBraille',
        must: `gradeAssessed in ${paperGrades}`,
      },
      {
        when: `any(nonEmbeddedAccommodationPaper*, nonEmbeddedDesignatedSupportPaper*) and gradeAssessed not in ${paperGrades} and not nonEmbeddedAccommodationPaperBraille`,
        must: 'testMode = P',
      },
    ],
    breakage: {
      where: `gradeAssessed not in ${paperGrades} and testMode = O and designatedSupportAvailableIndicator = Yes`,
      set: { nonEmbeddedDesignatedSupportPaperMagnification: 'NEDS_Mag' },
    },
  }),
  recordRule({
    id: 'record/elpac-braille-grades',
    title: 'Embedded braille is for grades 3 to 12',
    severity: 'warning',
    why: 'The youngest take braille on paper.',
    fix: 'Check grade and setting in TOMS.',
    source: 'Initial ELPAC 2022–23 fields 131–134',
    facts: ['elpac-braille-grades'],
    when: 'any(embeddedAccommodation*Braille)',
    must: `gradeAssessed not in ${paperGrades}`,
    breakage: {
      where: `gradeAssessed in ${paperGrades} and testMode1 = O and accommodationsAvailableIndicator = Yes and recordType != 24`,
      set: { embeddedAccommodation1Braille: 'ENU-Braille' },
    },
  }),
  recordRule({
    id: 'record/elpac-exempt-settings',
    title: 'A domain that is exempt has no accommodations and designated supports',
    severity: 'warning',
    why: 'Nothing was tested with them.',
    fix: 'Compare exemption and settings with TOMS.',
    source: 'Initial ELPAC 2022–23 fields 119–268',
    facts: domains.map((domain) => `elpac-exempt-settings-${domain}`),
    cases: forEachDomain((domain) => [
      {
        when: `domainExemption${domain} = Y`,
        must: `not any(embeddedAccommodation${domain}*, nonEmbeddedAccommodation${domain}*, embeddedDesignatedSupport${domain}*, nonEmbeddedDesignatedSupport${domain}*)`,
      },
    ]),
    breakage: {
      where: 'domainExemption1 = Y and designatedSupportAvailableIndicator = Yes',
      set: { embeddedDesignatedSupport1Streamline: 'TDS_SLM1' },
    },
  }),
  recordRule({
    id: 'record/elpac-not-tested-settings',
    title: 'A student who did not test has no accommodations and designated supports',
    severity: 'error',
    why: 'The settings belong to a test.',
    fix: 'Check in TOMS whether the student tested.',
    source: 'Initial ELPAC 2022–23 fields 125–268',
    facts: ['elpac-not-tested-settings'],
    when: 'conditionCode = NT',
    must: 'not any(embedded*, nonEmbedded*)',
    breakage: {
      where: 'conditionCode = NT',
      set: { embeddedDesignatedSupport1Streamline: 'TDS_SLM1', designatedSupportAvailableIndicator: 'Yes' },
    },
  }),
  recordRule({
    id: 'record/elpac-unlisted-resource',
    title: 'An unlisted resource that changes the construct stands among the accommodations',
    severity: 'warning',
    why: 'The score has a caution; the record should say in which domain the resource was given.',
    fix: 'Check the request for the unlisted resource in TOMS.',
    source: 'ELPAC layouts from 2019–20 on: unlisted resources',
    facts: ['elpac-unlisted-resource', ...domains.map((domain) => `elpac-unlisted-resource-${domain}`)],
    cases: forEachDomain((domain) => [
      {
        when: `unlistedResources${domain} = Y`,
        must: `nonEmbeddedAccommodation${domain}UnlistedResources or nonEmbeddedAccommodationPaperUnlistedResources`,
      },
    ]),
    breakage: {
      where: 'unlistedResources2 = N and not nonEmbeddedAccommodation2UnlistedResources',
      set: { unlistedResources2: 'Y' },
    },
  }),
];

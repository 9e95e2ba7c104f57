import { type RecordRule, recordRule } from '../../rule.js';
import { anyDomain, forEachDomain, levelOfDomain } from './domains.js';

const exemptInListening =
  'conditionCode = EXD and domainExemption1 = Y and includeIndicator = Y and not any(embedded*, nonEmbedded*)';

/** Alternate assessment and domain exemption, and the condition code that they give. */
export const elpacAssignmentRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/elpac-assignment-condition',
    title: 'Without a condition code no alternate assessment and no domain exemption is assigned',
    severity: 'error',
    why: 'The record is counted as an ordinary test although a part of it was not taken.',
    fix: 'Compare the assignments with the condition code in TOMS.',
    source: 'ELPAC layouts: condition code rules',
    facts: ['elpac-assignment-condition'],
    cases: forEachDomain((domain) => [
      { when: 'not conditionCode and includeIndicator != N', must: `alternateAssessment${domain} != Y` },
      { when: 'not conditionCode and includeIndicator != N', must: `domainExemption${domain} != Y` },
    ]),
    breakage: {
      where: `conditionCode = EXD and includeIndicator = Y`,
      set: { conditionCode: '' },
    },
  }),
  recordRule({
    id: 'record/elpac-alternate-condition',
    title: 'ALT and alternate assessment in a domain come together, also beside an exemption',
    severity: 'error',
    why: 'ALT gives the lowest score in the domain; code and assignment must be the same story.',
    fix: 'Compare the alternate assessment with the condition code in TOMS.',
    source: 'ELPAC layouts: condition code rules',
    facts: ['elpac-alternate-condition', 'elpac-alternate-over-exemption'],
    cases: [
      { when: 'conditionCode = ALT', must: anyDomain((domain) => `alternateAssessment${domain} = Y`) },
      ...forEachDomain((domain) => [
        {
          when: `alternateAssessment${domain} = Y and conditionCode and conditionCode != NT`,
          must: 'conditionCode = ALT',
        },
      ]),
    ],
    breakage: { where: 'includeIndicator = Y and not conditionCode', set: { conditionCode: 'ALT' } },
  }),
  recordRule({
    id: 'record/elpac-alternate-all-domains',
    title: 'Alternate assessment is assigned for all four domains or for none',
    severity: 'error',
    why: 'The locally determined alternate assessment takes the place of the whole test.',
    fix: 'Check the alternate assessment in TOMS.',
    source: 'Summative ELPAC 2020–21 fields 154–157',
    facts: ['elpac-alternate-all-domains'],
    cases: [2, 3, 4].map((domain) => ({
      when: 'alternateAssessment1 and conditionCode != NT',
      must: `alternateAssessment${domain} = alternateAssessment1`,
    })),
    breakage: { where: 'conditionCode = ALT', set: { alternateAssessment3: 'N' } },
  }),
  recordRule({
    id: 'record/elpac-exemption-condition',
    title: 'EXD, EXO, EXW and EXA come with the domain exemptions that they stand for',
    severity: 'error',
    why: 'The code says that a domain is exempt, the marks say that none is, or another.',
    fix: 'Compare the domain exemptions with the condition code in TOMS.',
    source: 'ELPAC layouts: condition code rules',
    facts: ['elpac-exemption-condition', 'elpac-exempt-all', 'elpac-exempt-oral', 'elpac-exempt-written'],
    cases: [
      { when: 'conditionCode = EXD', must: anyDomain((domain) => `domainExemption${domain} = Y`) },
      { when: 'conditionCode in (EXO, EXA)', must: 'domainExemption1 = Y and domainExemption2 = Y' },
      { when: 'conditionCode in (EXW, EXA)', must: 'domainExemption3 = Y and domainExemption4 = Y' },
    ],
    breakage: { where: 'includeIndicator = Y and not conditionCode', set: { conditionCode: 'EXD' } },
  }),
  recordRule({
    id: 'record/elpac-one-exemption',
    title: 'Only one of the two domains of a composite is exempt',
    severity: 'error',
    why: 'A composite without any domain has no score.',
    fix: 'Compare the domain exemptions with TOMS.',
    source: 'ELPAC layouts from 2019–20 on: domain exemption rules',
    facts: ['elpac-one-exemption'],
    cases: [
      { when: 'domainExemption1 = Y', must: 'domainExemption2 != Y' },
      { when: 'domainExemption3 = Y', must: 'domainExemption4 != Y' },
    ],
    breakage: { where: exemptInListening, set: { domainExemption2: 'Y', speakingPerformanceLevel: 'E' } },
    otherBreakages: [
      {
        where: exemptInListening,
        set: { domainExemption2: 'Y', rawScore2: 'NS', speakingPerformanceLevel: 'NS' },
      },
      { where: exemptInListening, set: { domainExemption2: 'Y', rawScore2: 'NS' } },
      { where: exemptInListening, set: { domainExemption2: 'Y' } },
    ],
  }),
  recordRule({
    id: 'record/elpac-not-tested-assignments',
    title: 'Nothing is assigned for a student who did not test',
    severity: 'error',
    why: 'With an alternate assessment or an exemption the student would count as tested.',
    fix: 'Compare the assignments with TOMS.',
    source: 'ELPAC layouts from 2019–20 on: alternate assessment and domain exemption',
    facts: ['elpac-not-tested-assignments'],
    cases: forEachDomain((domain) => [
      { when: 'conditionCode = NT', must: `alternateAssessment${domain} != Y` },
      { when: 'conditionCode = NT', must: `domainExemption${domain} != Y` },
      { when: 'conditionCode = NT', must: `testingIrregularities${domain} != Y` },
    ]),
    breakage: { where: 'conditionCode = NT', set: { domainExemption3: 'Y' } },
  }),
  recordRule({
    id: 'record/elpac-exempt-level',
    title: 'The level of an exempt domain says that it is exempt',
    severity: 'warning',
    why: 'A level in a domain that was not taken would count in the results of the domain.',
    fix: 'Compare domain exemption and level with TOMS.',
    source: 'Summative ELPAC 2018–19 fields 70–73, 2019–20 fields 113–116',
    facts: ['elpac-exempt-level-1', 'elpac-exempt-level-2', 'elpac-exempt-level-3', 'elpac-exempt-level-4'],
    // ALT in the same composite overrides the exemption.
    cases: forEachDomain((domain) => {
      const level = levelOfDomain[domain];
      const exempt = `domainExemption${domain} = Y and conditionCode not in (NT, ALT) and ${level}`;
      return [
        { when: exempt, must: `${level} = E` },
        { when: exempt, must: `${level} = 9` },
        { when: `${level} = E`, must: `domainExemption${domain} = Y` },
      ];
    }),
    breakage: {
      where: 'domainExemption1 = Y and conditionCode not in (NT, ALT)',
      set: { listeningPerformanceLevel: '2' },
    },
  }),
];

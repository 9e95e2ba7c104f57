import { type RecordRule, recordRule } from '../../rule.js';
import { levelOfDomain } from './domains.js';

const composites = ['OralLanguage', 'WrittenLanguage'] as const;
const years = [1, 2] as const;

/** Results of earlier years, in the codes of their own year. */
export const elpacHistoryRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/elpac-history-level',
    title: 'An earlier level is the one whose range holds the earlier score',
    severity: 'warning',
    why: 'Growth cannot be judged by a score and a level that do not fit.',
    fix: 'Compare score, level and grade of that year with its own file.',
    source: 'Summative ELPAC 2019–20 fields 265–278, 2020–21 fields 304–337',
    facts: ['elpac-history-level-1', 'elpac-history-level-2'],
    cases: years.flatMap((year) =>
      ['', ...composites].map((part) => {
        const ranged = `level(recordType, prior${year}Grade, prior${year}${part}ScaleScore)`;
        const level = `prior${year}${part}PerformanceLevel`;
        return { when: `${level} and ${ranged} > 0`, must: `number(${level}) = ${ranged}` };
      }),
    ),
    breakage: { where: 'prior1PerformanceLevel in (2, 3, 4)', set: { prior1PerformanceLevel: '1' } },
  }),
  recordRule({
    id: 'record/elpac-history-no-score',
    title: 'Score, standard error and level of an earlier composite say together that there is no score',
    severity: 'warning',
    why: 'A level or standard error without its score is half a result.',
    fix: 'Compare with the file of that year.',
    source: 'Summative ELPAC 2019–20 fields 271–278, 2020–21 fields 330–337',
    facts: ['elpac-history-no-score'],
    cases: years.flatMap((year) =>
      composites.flatMap((part) => {
        const [score, sem, level] = ['ScaleScore', 'Sem', 'PerformanceLevel'].map(
          (name) => `prior${year}${part}${name}`,
        );
        return [
          { when: `${score} = 9 and ${sem}`, must: `${sem} = 999` },
          { when: `${score} > 9`, must: `${sem} != 999` },
          { when: `${score} = 9 and ${level}`, must: `${level} = 9` },
        ];
      }),
    ),
    breakage: { where: 'prior2OralLanguageScaleScore > 9', set: { prior2OralLanguageSem: '999' } },
    otherBreakages: [{ where: 'prior1OralLanguageScaleScore > 9', set: { prior1OralLanguageSem: '999' } }],
  }),
  recordRule({
    id: 'record/elpac-history-together',
    title: 'The results of the previous year are filled together',
    severity: 'warning',
    why: 'Half a result was lost on the way.',
    fix: 'Download the file again; check that no column was emptied.',
    source: 'Summative ELPAC 2019–20 fields 265, 271–282',
    facts: ['elpac-history-together'],
    cases: [
      { when: 'prior1ScaleScore', must: 'prior1Grade' },
      { when: 'prior1Grade', must: 'prior1ScaleScore' },
      { when: 'prior1ScaleScore', must: 'prior1PerformanceLevel' },
    ],
    breakage: { where: 'prior1ScaleScore', set: { prior1Grade: '' } },
  }),
  recordRule({
    id: 'record/elpac-history-exempt',
    title: 'An exempt raw score of an earlier year has an exempt level beside it',
    severity: 'warning',
    why: 'A domain is exempt or it has a level.',
    fix: 'Compare with the file of that year.',
    source: 'Summative ELPAC 2020–21 fields 306–309, 318–321, 326–329, 338–341',
    facts: ['elpac-history-exempt-1', 'elpac-history-exempt-2'],
    cases: ([1, 2, 3, 4] as const).flatMap((domain) => {
      const level = levelOfDomain[domain].replace(/^./, (letter) => letter.toUpperCase());
      return [
        { when: `prior1RawScore${domain} = E and prior1${level}`, must: `prior1${level} = E` },
        { when: `prior2RawScore${domain} = 99 and prior2${level}`, must: `prior2${level} = 9` },
      ];
    }),
    breakage: { where: 'prior1RawScore1 >= 0', set: { prior1RawScore1: 'E' } },
  }),
  recordRule({
    id: 'record/elpac-history-report',
    title: 'Whether there was a score report in an earlier year stands beside the attemptedness of that year',
    severity: 'warning',
    why: 'Both are blank where the student did not test.',
    fix: 'Compare with the file of that year.',
    source: 'Summative ELPAC 2020–21 fields 302, 303, 322, 323',
    facts: ['elpac-history-report'],
    cases: years.flatMap((year) => [
      { when: `prior${year}SsrEligible`, must: `prior${year}Attemptedness` },
      { when: `prior${year}Attemptedness`, must: `prior${year}SsrEligible` },
    ]),
    breakage: { where: 'prior1SsrEligible', set: { prior1SsrEligible: '' } },
  }),
];

import type { RecordValues } from '../../extract/write.js';
import { type Layout, scaleScoreRange } from '../../layout/layout.js';
import { Random } from '../../random.js';
import { dayOf, isoOf } from '../calendar.js';
import { levelOf, padded } from '../score.js';
import { cersStudents } from './students.js';
import { type CersTest, testsOf } from './tests.js';

/** Invented results of a dictionary of columns without end, all results of a student together. */
export function* cersRecords(layout: Layout, { seed }: { readonly seed: number }): Generator<RecordValues> {
  const random = new Random(seed);
  const isRoster = layout.fieldByKey.has('reportingCategory');
  let serial = 0;
  for (const { grade, values } of cersStudents(random, isRoster)) {
    for (const test of testsOf(random, grade)) {
      const result = new Map([...values, ...resultOf(random, layout, test, grade)]);
      const day = isoOf(dayOf(test.kind === 'SUM' ? '2023-04-10' : '2022-10-03') + random.integer(0, 60));
      const words = isRoster ? rosterValues(test, day) : exportValues(random, test, day, serial);
      for (const [key, value] of words) result.set(key, value);
      if (test.kind !== 'SUM') result.set('testSessionId', `CA-${padded(++serial, 4)}-1`);
      yield new Map([...result].filter(([key, value]) => value !== '' && layout.fieldByKey.has(key)));
    }
  }
}

type Values = readonly (readonly [key: string, value: string])[];

/** The scores of the tests that the state gives no levels by range for here: lowest, highest. */
const scales: Readonly<Record<string, readonly [number, number]>> = {
  CAST: [150, 650],
  CSA: [300, 900],
  ALTELPAC: [200, 800],
  CAAELA: [300, 900],
  CAAMATH: [300, 900],
  CAASCI: [300, 900],
  ELPAC: [1150, 1950],
};

/** Score and level, and what stands beside them in exports and in rosters. */
function resultOf(random: Random, layout: Layout, { kind, subject, name }: CersTest, grade: number): Values {
  const range = scaleScoreRange(layout, subject, padded(grade, 2));
  const [lowest, highest] = scales[subject] ?? [2200, 2800];
  const score = random.integer(lowest, highest);
  const level = range === undefined || kind === 'IAB' ? random.integer(1, 3) : levelOf(range, score);
  const isRoster = layout.fieldByKey.has('reportingCategory');
  const sem = random.integer(15, 60);
  const bands: Values =
    range === undefined
      ? []
      : [
          ['sem', String(sem)],
          ['errorBandMin', String(score - sem)],
          ['errorBandMax', String(score + sem)],
        ];
  const category = ['Below Standard', 'Near Standard', 'Above Standard'][level - 1] ?? '';
  const overall = isRoster ? levelInWords(subject, level) : String(level);
  return [
    ['assessmentName', name],
    ['subject', subject],
    ['scaleScore', String(score)],
    ...bands,
    ['scaleScoreAchievementLevel', isRoster && kind === 'IAB' ? '' : overall],
    ['reportingCategory', kind === 'IAB' ? category : ''],
    ...partsOf(random, kind, subject, isRoster),
  ];
}

function levelInWords(subject: string, level: number): string {
  if (subject.includes('ELPAC')) return `Level ${level}`;
  if (subject === 'CSA') return `Range ${level}`;
  if (subject.startsWith('CAA')) return `Level ${level} – Alternate`;
  const words = ['Standard Not Met', 'Standard Nearly Met', 'Standard Met', 'Standard Exceeded'];
  return `${words[level - 1]} (Level ${level})`;
}

/** Claims, composites and measures. */
function partsOf(random: Random, kind: CersTest['kind'], subject: string, isRoster: boolean): Values {
  const level = () => String(random.integer(1, 3));
  if (subject === 'ELPAC') {
    const score = String(random.integer(1200, 1900));
    return [
      ...(['alt1', 'alt2'] as const).flatMap(
        (part): Values => [
          [`${part}ScoreAchievementLevel`, level()],
          [`${part}ScaleScore`, score],
          [`${part}ScaleScoreStandardError`, '25'],
        ],
      ),
      ...['elpacOralLanguage', 'elpacWrittenLanguage'].flatMap(
        (part): Values => [
          [`${part}Level`, `Level ${level()}`],
          [`${part}ScaleScore`, score],
          [`${part}StandardError`, '25'],
        ],
      ),
      ['elpacListening', 'Well Developed'],
      ['elpacSpeaking', 'Somewhat/Moderately'],
    ];
  }
  if (kind === 'ICA') {
    const claims = (subject === 'ELA' ? [1, 2, 3, 4] : [1, 2, 3]).map(
      (claim) => [`claim${claim}ScoreAchievementLevel`, level()] as const,
    );
    return [...claims, [subject === 'ELA' ? 'elaReading' : 'mathConceptsAndProcedures', 'Near Standard']];
  }
  if (kind === 'IAB' || !isRoster) return [];
  if (subject === 'ELA') return measure('lexile', 'L', random.integer(500, 1300), 100);
  return subject === 'Math' ? measure('quantile', 'Q', random.integer(400, 1200), 50) : [];
}

function measure(name: string, unit: string, value: number, below: number): Values {
  return [
    [`${name}Measure`, `${value}${unit}`],
    [`${name}RangeMin`, `${value - below}${unit}`],
    [`${name}RangeMax`, `${value + 50}${unit}`],
  ];
}

/** How rosters word what kind of test it is, when it was given and how. */
function rosterValues({ kind }: CersTest, day: string): Values {
  const date = new Date(`${day}T00:00:00Z`);
  const inWords = { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const;
  return [
    ['schoolYear', '2022-23'],
    ['submitDateTime', date.toLocaleDateString('en-US', inWords)],
    ['assessmentType', kind === 'SUM' ? 'Summative' : kind],
    ['status', kind === 'SUM' ? 'Valid' : 'Standardized'],
  ];
}

/** The same in exports of a district or school. */
function exportValues(random: Random, { kind }: CersTest, day: string, serial: number): Values {
  const condition = kind === 'SUM' ? 'Valid' : random.pick(['SD', 'NS']);
  return [
    ['schoolYear', '2023'],
    ['submitDateTime', `${day} 10:${padded(serial % 60, 2)}:00.000000`],
    ['assessmentType', kind === 'SUM' ? 'Summative' : 'Interim'],
    ['assessmentSubType', kind],
    ['completeness', random.chance(0.95) ? 'Complete' : 'Partial'],
    ['administrationCondition', kind === 'SUM' && random.chance(0.2) ? '' : condition],
  ];
}

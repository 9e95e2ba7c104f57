import type { Random } from '../../random.js';
import type { Draft } from '../draft.js';
import { drawScore, levelOf, padded } from '../score.js';
import type { ElpacSituation } from './situation.js';
import { type ElpacTest, gradeCode, rangeOf } from './test.js';

const domainNames = ['Listening', 'Speaking', 'Reading', 'Writing'];

/** Fills the results of earlier years of a student who was there, in the codes of their year. */
export function fillHistory(
  random: Random,
  draft: Draft<ElpacTest>,
  { earlier }: ElpacSituation,
  grade: number,
  ability: number,
): void {
  for (const years of [1, 2]) {
    const was = `prior${years}`;
    if (grade < years || !draft.assessment.fields.has(`${was}ScaleScore`)) continue;
    const before = gradeCode(grade - years);
    draft.set(`${was}Grade`, before);
    draft.set(`${was}Attemptedness`, 'Y');
    draft.set(`${was}SsrEligible`, 'Y');
    for (const part of ['', 'OralLanguage', 'WrittenLanguage'])
      fillScore(random, draft, was, part, before, ability);
    for (const [index, name] of domainNames.entries()) {
      draft.set(`${was}RawScore${index + 1}`, padded(random.integer(5, 30), 2));
      draft.set(`${was}${name}PerformanceLevel`, String(random.integer(1, 3)));
    }
    if (earlier === 'no-score') withoutOral(draft, was);
    if (earlier === 'exempt') withExemption(draft, was);
  }
}

function fillScore(
  random: Random,
  draft: Draft<ElpacTest>,
  was: string,
  part: string,
  grade: string,
  ability: number,
): void {
  const range = rangeOf(draft.assessment, `${was}${part}ScaleScore`, grade);
  if (range === undefined) return;
  const { scale } = drawScore(random, range, ability, undefined);
  draft.set(`${was}${part}ScaleScore`, String(scale));
  draft.set(`${was}${part}PerformanceLevel`, String(levelOf(range, scale)));
  if (part !== '') draft.set(`${was}${part}Sem`, padded(random.integer(18, 60), 3));
}

/** In the one year that writes so. */
function withoutOral(draft: Draft<ElpacTest>, was: string): void {
  if (!draft.assessment.fields.get(`${was}OralLanguageScaleScore`)?.codes.has('9')) return;
  draft.set(`${was}OralLanguageScaleScore`, '9');
  draft.set(`${was}OralLanguageSem`, '999');
  draft.set(`${was}OralLanguagePerformanceLevel`, '9');
}

function withExemption(draft: Draft<ElpacTest>, was: string): void {
  const [code] = draft.assessment.fields.get(`${was}RawScore1`)?.codes.keys() ?? [];
  if (code === undefined) return;
  draft.set(`${was}RawScore1`, code);
  draft.set(`${was}ListeningPerformanceLevel`, code === '99' ? '9' : code);
}

import type { Random } from '../../random.js';
import type { Draft } from '../draft.js';
import { drawScore, levelOf, padded } from '../score.js';
import { type Domain, domains, type ElpacOutcome } from './outcome.js';
import { type ElpacTest, levelCode, rangeOf } from './test.js';

const NO_SCORE = 'NS';

interface Composite {
  readonly name: string;
  readonly parts: readonly Domain[];
}

const composites: readonly Composite[] = [
  { name: 'oralLanguage', parts: [1, 2] },
  { name: 'writtenLanguage', parts: [3, 4] },
];

const domainNames = { 1: 'listening', 2: 'speaking', 3: 'reading', 4: 'writing' } as const;

/** Fills scores and levels of a student who tested. */
export function fillResult(
  random: Random,
  draft: Draft<ElpacTest>,
  outcome: ElpacOutcome,
  grade: string,
  ability: number,
): void {
  fillDomains(random, draft, outcome, ability);
  const isLowest = outcome.alternate.size === domains.length;
  const isBlank = outcome.attemptedness === 'P' && !hasNoScore(draft.assessment);
  if (isBlank && draft.assessment.isInitial) return;
  const means: number[] = [];
  for (const { name, parts } of composites) {
    const score = compositeScore(random, draft, outcome, { name, parts, grade, ability, isLowest });
    if (score !== undefined) means.push(score);
  }
  fillOverall(random, draft, outcome, { grade, ability, isLowest, means });
}

interface Scored {
  readonly grade: string;
  readonly ability: number;
  readonly isLowest: boolean;
}

/** The scale score of a composite; undefined where the layout or the student has none. */
function compositeScore(
  random: Random,
  draft: Draft<ElpacTest>,
  outcome: ElpacOutcome,
  { name, parts, grade, ability, isLowest }: Scored & Composite,
): number | undefined {
  const test = draft.assessment;
  const level = `${name}PerformanceLevel`;
  const isExempt = parts.every((part) => outcome.exempt.has(part));
  const isMissing = outcome.attemptedness === 'P' && !parts.some((part) => outcome.taken.has(part));
  if (isExempt || (isMissing && hasNoScore(test))) {
    const [none, noError] = isExempt ? ['9', '999'] : [NO_SCORE, NO_SCORE];
    draft.set(`${name}ScaleScore`, none);
    draft.set(`${name}Sem`, noError);
    draft.set(level, none);
    return undefined;
  }
  const range = rangeOf(test, `${name}ScaleScore`, grade);
  if (range === undefined || !test.fields.has(`${name}ScaleScore`)) {
    draft.set(level, levelCode(test, level, random.integer(1, 3)));
    return undefined;
  }
  const drawn = drawScore(random, range, ability, undefined).scale;
  const scale = isLowest ? range.levels[0].min : drawn;
  draft.set(`${name}ScaleScore`, String(scale));
  draft.set(`${name}Sem`, padded(random.integer(18, 60), 3));
  draft.set(level, String(levelOf(range, scale)));
  return scale;
}

function fillOverall(
  random: Random,
  draft: Draft<ElpacTest>,
  outcome: ElpacOutcome,
  { grade, ability, isLowest, means }: Scored & { readonly means: readonly number[] },
): void {
  const test = draft.assessment;
  if (outcome.includeIndicator === 'T' && (hasNoScore(test) || outcome.exempt.size > 0)) {
    const none = outcome.exempt.size > 0 && outcome.attemptedness !== 'P' ? '9' : NO_SCORE;
    draft.set('scaleScore', none);
    draft.set('performanceLevel', none);
    return;
  }
  const range = rangeOf(test, 'scaleScore', grade);
  if (range === undefined) return;
  const drawn =
    means.length === 2 ? overallOf(means, grade) : drawScore(random, range, ability, undefined).scale;
  const scale = isLowest ? range.levels[0].min : drawn;
  const level = levelOf(range, scale);
  draft.set('scaleScore', String(scale));
  draft.set('performanceLevel', levelCode(test, 'performanceLevel', level));
  draft.set('calculatedElas', level === 3 ? 'IFEP' : 'EL');
}

/** As real files have it: the mean of both composites, in kindergarten with more weight on the oral one. */
function overallOf([oral, written]: readonly number[], grade: string): number {
  return grade === 'KN' ? Math.round(0.7 * oral + 0.3 * written) : Math.round((oral + written) / 2);
}

function fillDomains(random: Random, draft: Draft<ElpacTest>, outcome: ElpacOutcome, ability: number): void {
  for (const domain of domains) {
    const isTaken = outcome.taken.has(domain);
    const items = isTaken ? random.integer(8, 24) : 0;
    draft.set(`itemsAttempted${domain}`, padded(items, 2));
    const level = `${domainNames[domain]}PerformanceLevel`;
    if (isTaken && !draft.assessment.isOneTest)
      draft.set(`rawScore${domain}`, padded(random.integer(5, 30), 2));
    else draft.set(`rawScore${domain}`, NO_SCORE);
    draft.set(level, domainLevel(random, draft.assessment, outcome, domain, ability));
  }
}

function domainLevel(
  random: Random,
  test: ElpacTest,
  outcome: ElpacOutcome,
  domain: Domain,
  ability: number,
): string {
  const codes = test.fields.get(`${domainNames[domain]}PerformanceLevel`)?.codes;
  const exempt = ['E', '9'].find((code) => codes?.has(code));
  if (outcome.exempt.has(domain) && outcome.condition !== 'ALT' && exempt !== undefined) return exempt;
  if (!outcome.taken.has(domain)) return codes?.has(NO_SCORE) ? NO_SCORE : '1';
  return String(Math.min(3, Math.max(1, Math.round(2 + ability + 0.5 * random.normal()))));
}

/** Whether the layout writes that there is no score; others leave it blank, or have a score in any case. */
function hasNoScore(test: ElpacTest): boolean {
  return test.fields.get('scaleScore')?.codes.has(NO_SCORE) ?? false;
}

import type { Field } from '../../layout/layout.js';
import type { ElpacSituation } from './situation.js';
import type { ElpacTest } from './test.js';

export const domains = [1, 2, 3, 4] as const;

export type Domain = (typeof domains)[number];

/** What a situation comes to by the codes of a layout. */
export interface ElpacOutcome {
  readonly situation: ElpacSituation;
  /** Blank for none. */
  readonly condition: string;
  readonly isTested: boolean;
  /** N, P or Y; blank where the layout leaves it so. */
  readonly attemptedness: string;
  readonly includeIndicator: string;
  /** The domains that the student took. */
  readonly taken: ReadonlySet<Domain>;
  readonly exempt: ReadonlySet<Domain>;
  readonly alternate: ReadonlySet<Domain>;
}

export function elpacOutcome(test: ElpacTest, wanted: ElpacSituation): ElpacOutcome {
  const condition = listed(test, wanted);
  const isUsual = wanted.condition !== undefined && condition === '';
  const situation: ElpacSituation = isUsual ? { share: 0, traits: wanted.traits ?? {} } : wanted;
  const isTested = condition !== 'NT';
  const codes = codesOf(test, 'attemptedness');
  // In the year in which N stood for no test, P meant a test without answers.
  const partial = isTested && situation.partial === true && codes.has('P') && !codes.has('N');
  const exempt = isTested ? asDomains(situation.exempt) : new Set<Domain>();
  const alternate = isTested ? alternateDomains(test, situation) : new Set<Domain>();
  return {
    situation,
    condition,
    isTested,
    attemptedness: attemptednessOf(isTested, partial, codes),
    includeIndicator: includeOf(condition, isTested, partial),
    taken: new Set(isTested ? takenDomains(test, partial, exempt, alternate) : []),
    exempt,
    alternate,
  };
}

/** The condition code, where the layout lists it and has the assignment that gives it. */
function listed(test: ElpacTest, { condition }: ElpacSituation): string {
  return condition !== undefined && test.conditions.has(condition) ? condition : '';
}

/** A year's alternate assessment is of single domains, or of the whole test. */
function alternateDomains(test: ElpacTest, { alternate }: ElpacSituation): ReadonlySet<Domain> {
  const wanted = asDomains(alternate);
  if (wanted.size === 0 || !test.isAlternateWhole) return wanted;
  return new Set(domains);
}

function takenDomains(
  test: ElpacTest,
  partial: boolean,
  exempt: ReadonlySet<Domain>,
  alternate: ReadonlySet<Domain>,
): readonly Domain[] {
  if (test.isOneTest) return [1];
  const begun: readonly Domain[] = partial ? [1, 2] : domains;
  return begun.filter((domain) => !exempt.has(domain) && !alternate.has(domain));
}

function attemptednessOf(isTested: boolean, partial: boolean, codes: Field['codes']): string {
  if (!isTested) return codes.has('N') ? 'N' : '';
  return partial ? 'P' : 'Y';
}

function includeOf(condition: string, isTested: boolean, partial: boolean): string {
  if (!isTested) return 'N';
  return partial || ['EXO', 'EXW', 'EXA'].includes(condition) ? 'T' : 'Y';
}

function asDomains(list: readonly number[] = []): ReadonlySet<Domain> {
  return new Set(domains.filter((domain) => list.includes(domain)));
}

function codesOf(test: ElpacTest, key: string): Field['codes'] {
  return test.fields.get(key)?.codes ?? new Map();
}

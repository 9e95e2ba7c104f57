import type { Layout } from '../layout/layout.js';
import { laterSituations } from './later-situations.js';
import { type Situation, situations } from './situation.js';
import type { TestPlan } from './test-plan.js';

/** The situations that can occur in an extract of a layout, and whether the ordinary one can. */
export function situationsOf(
  layout: Layout,
  tests: TestPlan,
): { readonly situations: readonly Situation[]; readonly ordinary: boolean } {
  const later = laterSituations.filter(({ where }) => where(layout));
  const possible = [...situations, ...later].filter(({ traits = {} }) => tests.hasTests(traits));
  return { situations: possible, ordinary: tests.hasTests({}) };
}

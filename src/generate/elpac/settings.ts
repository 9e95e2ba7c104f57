import type { Draft } from '../draft.js';
import { domains, type ElpacOutcome } from './outcome.js';
import type { ElpacTest } from './test.js';

const keyForm = /^(embedded|nonEmbedded)(Accommodation|DesignatedSupport)(Paper)?([1-4])?(.+)$/;

/** Fills the accommodations and designated supports of the domains that were taken, and what says whether there are any. */
export function fillSettings(draft: Draft<ElpacTest>, outcome: ElpacOutcome): void {
  const { situation, isTested } = outcome;
  const given = { Accommodation: false, DesignatedSupport: false };
  for (const field of draft.assessment.fields.values()) {
    const [, form, kind, paper, part, resource = ''] = keyForm.exec(field.key) ?? [];
    if (kind !== 'Accommodation' && kind !== 'DesignatedSupport') continue;
    const isUnlisted = resource === 'UnlistedResources' && situation.unlisted === true && part === '2';
    if (!isUnlisted && !situation.resources?.includes(resource)) continue;
    if (!isOffered(draft, outcome, form, paper !== undefined, part)) continue;
    const [code] = field.codes.keys();
    draft.set(field.key, code);
    given[kind] = true;
  }
  const blank = draft.assessment.fields.get('accommodationsAvailableIndicator')?.required ? 'No' : '';
  draft.set('accommodationsAvailableIndicator', isTested ? yesNo(given.Accommodation) : blank);
  draft.set('designatedSupportAvailableIndicator', isTested ? yesNo(given.DesignatedSupport) : blank);
  for (const domain of domains) {
    if (isTested) draft.set(`accommodations${domain}`, situation.resources === undefined ? 'N' : 'Y');
  }
}

/** Embedded resources are part of the online test, those of the answer document of the paper test. */
function isOffered(
  draft: Draft<ElpacTest>,
  { taken, situation }: ElpacOutcome,
  form: string,
  paper: boolean,
  part: string | undefined,
): boolean {
  if (part === undefined) return situation.paper === true;
  const domain = domains.find((each) => String(each) === part);
  if (domain === undefined || !taken.has(domain)) return false;
  const isOnPaper = draft.get(`testMode${part}`) === 'P' || situation.paper === true;
  if (paper) return isOnPaper;
  return form === 'nonEmbedded' || !isOnPaper;
}

function yesNo(yes: boolean): string {
  return yes ? 'Yes' : 'No';
}

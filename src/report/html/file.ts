import { heading } from '../../html/heading.js';
import { type Html, html } from '../../html/html.js';
import type { Room } from '../../html/room.js';
import { count } from '../../text/count.js';
import type { FileFailure, FileResult } from '../../validate/result.js';
import { encodings, forms } from '../phrase-reading.js';
import { phraseUndone } from '../phrase-undone.js';
import type { ReportInput } from '../reporter.js';
import { phrasesApart, severitiesOf } from '../verdict.js';
import { describeAccepted } from './accepted.js';
import { describeDemographics } from './demographics.js';
import { describeFindings } from './findings.js';
import { describeGrades } from './grades.js';
import { describeNotRun } from './not-run.js';
import { rulesOf } from './rule-totals.js';
import { describeStrip } from './strip.js';
import { notJudged, verdictBadge } from './verdict.js';

/** Where a file stands in the page. */
export interface FilePlace {
  /** What ids in its section begin with. */
  readonly id: string;
  /** Whether the page is about this file alone, so that its name stands above. */
  readonly isOnly: boolean;
  readonly room: Room;
}

export function describeFailure({ file, error }: FileFailure, place: FilePlace): Html {
  return html`<section class="file">
${title(file, place)}
<p>${notJudged} ${error.message}</p>
<p>${error.next ?? ''}</p>
</section>`;
}

/** What a file is, its verdict, what was found and where, what its records are. */
export function* describeFile(file: FileResult, input: ReportInput, place: FilePlace): Generator<Html> {
  const { room, id, isOnly } = place;
  const level = isOnly ? 2 : 3;
  const top = html`<section class="file">
${title(file.file, place)}
<p>${verdict(file)}</p>
<dl class="facts">
${facts(file).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
</section>`;
  if (!(yield* room.fit(top))) return;
  const rules = rulesOf(file, input.rules, id);
  yield* describeStrip(file, rules, level, room);
  yield* describeFindings(file, rules, level, room);
  yield* describeAccepted(file, level, room);
  yield* describeGrades(file, level, room);
  yield* describeDemographics(file, level, room);
  yield* describeNotRun(file, level, room);
}

function title(file: string, { id, isOnly }: FilePlace): Html | undefined {
  return isOnly ? undefined : heading(2, file, id);
}

function verdict(file: FileResult): Html {
  const counts = severitiesOf(file.totals);
  if (file.layout === null) {
    return html`${verdictBadge(counts)} Its layout is none of the published ones: name the right one with <code>--layout</code>.`;
  }
  const apart = phrasesApart(file);
  const badge = file.totals.length === 0 && apart.length > 0 ? undefined : verdictBadge(counts);
  const facts = [...apart, count(file.records, 'record'), `judged by ${file.layout.id}`];
  return html`${badge} ${facts.join(', ')}`;
}

/** How the file was read: a wrong layout or encoding explains many findings at once. */
function facts({ layout, form, undone, encoding, extractedOn }: FileResult): [name: string, value: string][] {
  const known: [string, string | undefined][] = [
    ['Layout', layout === null ? 'not recognised' : `${layout.id}, ${layout.basis}`],
    ['Recognised by', layout === null ? undefined : evidence(layout)],
    ['Form', form === null ? undefined : forms[form]],
    ['Read by undoing', undone.map(phraseUndone).join(', ') || undefined],
    ['Encoding', layout === null ? undefined : encodings[encoding]],
    ['Extract date', extractedOn ?? undefined],
  ];
  return known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

function evidence({ evidence: why, score }: NonNullable<FileResult['layout']>): string {
  return `${why.join('; ')} (${Math.floor(score * 100)}%)`;
}

import type { Layout } from '../layout/layout.js';
import { countOf, groupsByRule } from '../report/grouped.js';
import { encodings, forms } from '../report/phrase-reading.js';
import { phraseUndone } from '../report/phrase-undone.js';
import type { Styles } from '../report/styles.js';
import { phraseSeverities, severitiesOf } from '../report/verdict.js';
import { alignColumns } from '../text/columns.js';
import { count, grouped } from '../text/count.js';
import { visible } from '../text/visible.js';
import type { Demographics } from '../validate/overview/overview.js';
import type { FileResult } from '../validate/result.js';
import { nextSteps } from './next-steps.js';

/** Rules that are named one by one. */
const MOST_RULES = 3;

/**
 * What a file is, what is wrong with it and what to do next, in some ten lines.
 * @param file What names it in a command.
 * @param layout The one by which it was judged; undefined where none was found.
 */
export function describeFile(
  result: FileResult,
  file: string,
  layout: Layout | undefined,
  styles: Styles,
): string[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['layout', phraseLayout(result, layout)],
    ['form', phraseForm(result)],
    ['records', layout && phraseRecords(result, layout)],
    ['demographic data', phraseDemographics(result.overview?.demographics ?? null)],
    ['verdict', layout && phraseSeverities(severitiesOf(result.totals), styles)],
    ['mostly', layout && phraseRules(result)],
  ];
  const known = facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const steps = nextSteps(result, file, layout);
  return [
    styles.strong(visible(result.file)),
    ...indented(alignColumns(known)),
    '  what to do next:',
    ...indented(indented(alignColumns(steps.map(({ purpose, command }) => [purpose, command])))),
    '',
  ];
}

function phraseLayout({ layout: found, findings }: FileResult, layout: Layout | undefined): string {
  if (found === null || layout === undefined) {
    const [seen] = findings;
    return `none of the published ones${seen?.actual ? `: ${visible(seen.actual)}` : ''}`;
  }
  const { program, administration, id, basis } = layout;
  return `${program} ${administration}: ${id} (${basis}), by ${found.evidence.join('; ')}`;
}

function phraseForm({ form, encoding, undone, layout }: FileResult): string | undefined {
  const parts = [
    // Without a layout the form is a guess.
    form === null || layout === null ? [] : [forms[form], encodings[encoding]],
    undone.length === 0 ? [] : [`read by undoing ${undone.map(phraseUndone).join(', ')}`],
  ].flat();
  return parts.join(', ') || undefined;
}

function phraseRecords({ records, recordTypes }: FileResult, { recordTypes: tests }: Layout): string {
  const types = Object.entries(recordTypes).map(([code, number]) => {
    const name = tests.get(code)?.name ?? 'of no test that the layout lists';
    return `${grouped(number)} ${name} (${visible(code)})`;
  });
  return `${grouped(records)}${types.length === 0 ? '' : `: ${types.join(', ')}`}`;
}

function phraseDemographics(demographics: Demographics | null): string | undefined {
  if (demographics === null) return undefined;
  const { extractedOn, windowsUnknown, leas } = demographics;
  if (extractedOn === null) return 'source not known: the day on which the data were extracted is not';
  if (windowsUnknown !== null) return `source not known: ${windowsUnknown}`;
  const sum = (source: 'snapshot' | 'calpads' | 'unknown') =>
    leas.reduce((total, lea) => total + lea[source], 0);
  const lastDay = leas
    .filter(({ calpads }) => calpads > 0)
    .flatMap(({ lastWindowEnd }) => lastWindowEnd ?? [])
    .sort()
    .at(-1);
  const parts = [
    { records: sum('snapshot'), of: 'of the snapshot in TOMS (final)' },
    { records: sum('calpads'), of: `of CALPADS (to be corrected until ${lastDay})` },
    { records: sum('unknown'), of: 'without a testing window' },
  ];
  const known = parts.filter(({ records }) => records > 0);
  return [
    `extracted on ${extractedOn}`,
    ...known.map(({ records, of }) => `${count(records, 'record')} ${of}`),
  ].join('; ');
}

/** The rules that found something, most severe first, and how often. */
function phraseRules(result: FileResult): string | undefined {
  const rules = [...groupsByRule(result)].map(([id, groups]) => `${id} ${grouped(countOf(groups))}`);
  if (rules.length === 0) return undefined;
  const rest = rules.length - MOST_RULES;
  return [...rules.slice(0, MOST_RULES), ...(rest > 0 ? [count(rest, 'other rule')] : [])].join(', ');
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

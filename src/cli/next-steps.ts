import { testedPlaces } from '../attribution/tested-place.js';
import type { Layout } from '../layout/layout.js';
import { severitiesOf } from '../report/verdict.js';
import type { FileResult } from '../validate/result.js';

/** Something to do, and the command that does it. */
export interface Step {
  readonly purpose: string;
  readonly command: string;
}

/** More would not be read; of more layouts nobody can choose without looking them up. */
const MOST_STEPS = 4;

/** What `caaspp repair` mends in most cases, beside the rules of `resave/`. */
const mendable = [
  'field/case',
  'field/padding',
  'structure/heading',
  'structure/repeated-heading',
  'structure/blank-record',
];

/**
 * What to do with a file once one has seen what it is, the most urgent first.
 * @param file What names the file in a command.
 * @param layout The one by which it was judged; undefined where none was found.
 */
export function nextSteps(result: FileResult, file: string, layout: Layout | undefined): Step[] {
  const steps =
    layout === undefined
      ? chooseLayout(result, file)
      : [...mendFindings(result, file), ...useRecords(result, file, layout)];
  return steps.slice(0, MOST_STEPS);
}

function chooseLayout({ findings }: FileResult, file: string): Step[] {
  const layouts = findings.flatMap(({ expected }) => (expected?.kind === 'layouts' ? expected.layouts : []));
  if (layouts.length > MOST_STEPS)
    return [{ purpose: 'Look which layouts there are', command: 'caaspp layout list' }];
  return layouts.map((id) => ({
    purpose: `Take it for ${id}`,
    command: `caaspp doctor ${file} --layout ${id}`,
  }));
}

function* mendFindings({ totals }: FileResult, file: string): Generator<Step> {
  const [worst] = totals;
  if (worst === undefined) return;
  yield {
    purpose: 'See all of it on a page',
    command: `caaspp validate ${file} --format html -o report.html`,
  };
  if (totals.some(({ rule }) => rule.startsWith('resave/') || mendable.includes(rule)))
    yield { purpose: 'See what can be mended', command: `caaspp repair ${file} --dry-run` };
  yield { purpose: 'Learn what the first means', command: `caaspp explain ${worst.rule}` };
}

function* useRecords(
  { overview, undone, totals }: FileResult,
  file: string,
  layout: Layout,
): Generator<Step> {
  const { extractedOn } = overview?.demographics ?? {};
  if (extractedOn === null)
    yield {
      purpose: 'Say on which day the data were extracted',
      command: `caaspp snapshot ${file} --extracted-on YYYY-MM-DD`,
    };
  if (severitiesOf(totals).errors > 0) return;
  if (extractedOn !== undefined && extractedOn !== null)
    yield { purpose: 'See whose demographic data they are', command: `caaspp snapshot ${file}` };
  if (testedPlaces(layout).length === 0) {
    yield {
      purpose: 'Put it beside the records of an extract',
      command: `caaspp filter EXTRACT --join ${file} -o both.csv`,
    };
    return;
  }
  yield {
    purpose: 'Count students, average results',
    command: `caaspp aggregate ${file} --by school,test,grade -o by-school.csv`,
  };
  yield undone.some(({ kind }) => kind === 'delimiter' || kind === 'workbook')
    ? {
        purpose: 'Write it as TOMS gives it out',
        command: `caaspp convert ${file} --to caret -o converted.csv`,
      }
    : {
        purpose: 'Open it in Excel without harm',
        command: `caaspp convert ${file} --to comma --excel --labels -o for-excel.csv`,
      };
}

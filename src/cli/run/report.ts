import { publishedThresholds, thresholdsFrom } from '../../aggregate/small-cells/index.js';
import { collectDashboard, dashboardPage, protectDashboard } from '../../dashboard/index.js';
import type { OpenChoice } from '../../extract/open/index.js';
import { exitCodes } from '../exit-codes.js';
import { totalSize, withInputs } from '../inputs.js';
import type { GlobalOptions } from '../options.js';
import { withOutput } from '../output.js';
import { openTerminal } from '../terminal.js';

export interface ReportOptions extends OpenChoice {
  readonly layout?: string;
  readonly title?: string;
  readonly final?: boolean;
  readonly minN?: number;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Writes a page that shows the results in extracts of one layout. */
export async function runReport(
  files: readonly string[],
  { title, final: isFinal = false, minN, ...options }: ReportOptions,
  globals: GlobalOptions,
): Promise<number> {
  const thresholds = minN === undefined ? publishedThresholds : thresholdsFrom(minN, 1);
  const terminal = await openTerminal(globals, options);
  return withInputs(files, options, terminal, (inputs) =>
    withOutput(options.output, files, async (output) => {
      const counts = await terminal.withProgress(files[0], totalSize(inputs), (onProgress) =>
        collectDashboard(inputs, { onProgress }),
      );
      const shown = await protectDashboard(counts, thresholds);
      const { program, administration } = counts.layout;
      await output.write(dashboardPage(shown, { title: title ?? `${program} ${administration}`, isFinal }));
      if (thresholds.results < publishedThresholds.results) terminal.note(notForPublication);
      return exitCodes.success;
    }),
  );
}

const notForPublication =
  'Small cells are shown: pass this page on only to those who may see the results of students.';

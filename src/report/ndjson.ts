import type { Reporter } from './reporter.js';

/** One finding a line, as in `json`, and nothing else. */
export const reportNdjson: Reporter = function* ({ report }) {
  for (const file of report.files) {
    if ('error' in file) continue;
    for (const finding of file.findings) yield `${JSON.stringify(finding)}\n`;
  }
};

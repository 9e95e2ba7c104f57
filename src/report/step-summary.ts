import { Buffer } from 'node:buffer';
import { reportMarkdown } from './markdown.js';
import type { ReportInput } from './reporter.js';

const NOTICE =
  '\n**Cut here**: GitHub shows 1 MiB of a step. All of it: `caaspp validate --format markdown`\n';

/**
 * The report for the summary of a step of GitHub Actions, in Markdown, cut between two of its blocks where it is too large.
 * @param room Bytes that are left in the summary: GitHub drops a whole one that is larger than 1 MiB.
 */
export function stepSummary(input: ReportInput, room: number): string {
  let summary = '';
  let used = Buffer.byteLength(NOTICE);
  if (used > room) return '';
  for (const block of reportMarkdown(input)) {
    used += Buffer.byteLength(block);
    if (used > room) return summary + NOTICE;
    summary += block;
  }
  return summary;
}

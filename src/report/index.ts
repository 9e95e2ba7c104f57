import type { Reporter } from './reporter.js';

export const reportFormats = [
  'text',
  'json',
  'ndjson',
  'csv',
  'html',
  'markdown',
  'sarif',
  'junit',
  'gitlab',
  'github',
] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Loads the reporter of a format: a run pays for one only. */
export async function loadReporter(format: ReportFormat): Promise<Reporter> {
  switch (format) {
    case 'text':
      return (await import('./text.js')).reportText;
    case 'json':
      return (await import('./json.js')).reportJson;
    case 'ndjson':
      return (await import('./ndjson.js')).reportNdjson;
    case 'csv':
      return (await import('./csv.js')).reportCsv;
    case 'html':
      return (await import('./html/index.js')).reportHtml;
    case 'markdown':
      return (await import('./markdown.js')).reportMarkdown;
    case 'sarif':
      return (await import('./sarif.js')).reportSarif;
    case 'junit':
      return (await import('./junit.js')).reportJunit;
    case 'gitlab':
      return (await import('./gitlab.js')).reportGitlab;
    case 'github':
      return (await import('./github.js')).reportGithub;
  }
}

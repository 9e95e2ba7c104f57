import type { SnapshotResult } from '../../snapshot/result.js';
import type { UnknownCode } from '../../snapshot/window-table.js';
import type { FileFailure } from '../../validate/result.js';
import type { Styles } from '../styles.js';
import type { SnapshotFormat } from './formats.js';

/** Whose demographics several extracts carry. */
export interface SnapshotReport {
  readonly schemaVersion: 1;
  /** In the order of the command line. */
  readonly files: readonly (SnapshotResult | FileFailure)[];
  /** Codes of the windows file that no record has. */
  readonly unknownWindows: readonly UnknownCode[];
}

/** Turns a report into text, piece by piece. */
export type SnapshotReporter = (report: SnapshotReport, styles: Styles) => Iterable<string>;

/** Loads the reporter of a format. */
export async function loadSnapshotReporter(format: SnapshotFormat): Promise<SnapshotReporter> {
  switch (format) {
    case 'text':
      return (await import('./text.js')).reportSnapshotText;
    case 'json':
      return (report) => [`${JSON.stringify(report, null, 2)}\n`];
    case 'csv':
      return (await import('./csv.js')).reportSnapshotCsv;
  }
}

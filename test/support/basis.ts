import type { Layout } from '../../src/layout/layout.js';
import type { SnapshotBasis } from '../../src/snapshot/basis.js';
import { ownWindows } from '../../src/snapshot/window-source.js';

/** A basis of June 18, 2017, with the windows that stand in the records. */
export function basisOf(layout: Layout, changes: Partial<SnapshotBasis> = {}): SnapshotBasis {
  return {
    file: 'extract.csv',
    extracted: { date: '2017-06-18', origin: 'layout' },
    downloadedOn: undefined,
    variant: undefined,
    windows: [ownWindows(layout)],
    unknown: new Map(),
    ...changes,
  };
}

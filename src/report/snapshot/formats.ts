export const snapshotFormats = ['text', 'json', 'csv'] as const;

export type SnapshotFormat = (typeof snapshotFormats)[number];

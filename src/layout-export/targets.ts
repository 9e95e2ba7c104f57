export const exportTargets = ['json-schema', 'table-schema', 'csv', 'markdown', 'sql'] as const;

/** A form in which a layout can be given to other programs and people. */
export type ExportTarget = (typeof exportTargets)[number];

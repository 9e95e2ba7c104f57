const snapshotFields =
  /^(recordType|ssid|windowEnd\d|testStartDate\d|calpads(District|School)\w+|(finalT|t)ested(District|School|Charter)\w+)$/;

/** Whether the source of demographics, or what is counted by it, can depend on a field. */
export function isSnapshotField(key: string): boolean {
  return snapshotFields.test(key);
}

/** The derived fields that rules may name: they are filled while records are judged. */
export const judgedFields: ReadonlySet<string> = new Set([
  'extractedOn',
  'downloadedOn',
  'deliveredFrom',
  'variant',
  'windowEnd',
  'demographics',
  'demographicsAsOf',
]);

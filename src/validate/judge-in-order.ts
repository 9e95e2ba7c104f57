import { bytesOf } from '../extract/batch.js';
import type { ExtractFormat } from '../extract/format.js';
import { BatchReader } from '../extract/read.js';
import type { ByteSource } from '../extract/source.js';
import type { SnapshotBasis } from '../snapshot/basis.js';
import type { FileFindings } from './file-findings.js';
import { OverviewNotes } from './overview/notes.js';
import { RecordCheck } from './record-check.js';
import type { FindingReporter } from './reporter.js';

/**
 * Judges an extract from its first to its last record.
 * @param onPart Called after each part, with its length in bytes.
 */
export async function judgeInOrder(
  source: ByteSource,
  format: ExtractFormat,
  basis: SnapshotBasis,
  reporter: FindingReporter,
  findings: FileFindings,
  onPart: (bytes: number) => void,
): Promise<void> {
  const overview = reporter.watch === undefined ? undefined : new OverviewNotes(format.layout);
  const records = new RecordCheck(format, reporter.ofPart(overview?.found), basis, overview);
  const reader = new BatchReader(format, (line) => records.reportRepeatedHeading(line));
  for await (const batch of reader.read(source)) {
    records.check(batch, reader.position);
    const part = records.take();
    findings.add(part, 0, ({ ofPart }) => records.decode(batch, ofPart - 1));
    records.reuse(part.notes?.buffer);
    onPart(bytesOf(batch));
  }
  // What stands behind the last record, or where there is none.
  findings.add(records.take(), 0, noRecord);
}

function noRecord(): never {
  throw new Error('There is no record.');
}

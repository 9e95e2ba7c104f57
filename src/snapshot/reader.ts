import { InputError } from '../errors.js';
import { type Batch, bytesOf } from '../extract/batch.js';
import type { ExtractFormat } from '../extract/format.js';
import { readBatches } from '../extract/read.js';
import { recogniseExtract } from '../extract/recognise.js';
import type { Row } from '../extract/row.js';
import { RowReader } from '../extract/row-reader.js';
import type { ByteSource } from '../extract/source.js';
import type { Layout } from '../layout/layout.js';
import { prepareBasis, type SnapshotBasis, type SnapshotOptions } from './basis.js';
import { type RecordDemographics, SnapshotDeriver } from './derive.js';
import { isSnapshotField } from './fields.js';

export interface ExtractOptions extends SnapshotOptions {
  /** The layout of the file; otherwise it is found among the published ones. */
  readonly layout?: Layout;
  /** Called after each batch with what was read so far. */
  readonly onProgress?: (progress: { readonly bytes: number; readonly records: number }) => void;
}

/** Records and the decision for each of them; undefined for one that is blank or has the wrong shape. */
export interface DecidedBatch {
  readonly batch: Batch;
  readonly decisions: readonly (RecordDemographics | undefined)[];
}

/** An extract whose records are read with the source of their demographics. */
export class DemographicsReader {
  readonly deriver: SnapshotDeriver;
  readonly #rows: RowReader;

  constructor(
    readonly source: ByteSource,
    readonly format: ExtractFormat,
    readonly basis: SnapshotBasis,
  ) {
    this.deriver = new SnapshotDeriver(format.layout, basis);
    this.#rows = new RowReader(format, isSnapshotField);
  }

  /** @param look Called for every record that can be read; the row holds only until the next. */
  async *batches(
    onProgress: ExtractOptions['onProgress'],
    look: (row: Row, decision: RecordDemographics) => void = () => undefined,
  ): AsyncGenerator<DecidedBatch> {
    const progress = { bytes: 0, records: 0 };
    for await (const batch of readBatches(this.source, this.format)) {
      const decisions = Array.from({ length: batch.count }, (_, record) => {
        const row = this.#rows.read(batch, record);
        if (row === undefined) return undefined;
        const decision = this.deriver.derive(row, batch.line[record]);
        look(row, decision);
        return decision;
      });
      yield { batch, decisions };
      progress.records += batch.count;
      progress.bytes += bytesOf(batch);
      onProgress?.(progress);
    }
  }
}

/**
 * Makes an extract ready to be read with the source of its demographics.
 * @throws InputError where the source is no extract, as `prepareBasis` does, and `needs-file` where windows are taken
 * over the LEA and the source is a pipe.
 */
export async function openDemographics(
  source: ByteSource,
  options: ExtractOptions,
): Promise<DemographicsReader> {
  const format = recogniseExtract(source, options.layout);
  if (format.layout.document.dictionary === true) {
    throw new InputError(
      'no-snapshot',
      `${source.name} is a result export, without the demographic snapshot.`,
      {
        file: source.name,
        next: 'Exports carry the demographics of the day on which they were made: use the student data extract from TOMS.',
      },
    );
  }
  const basis = await prepareBasis(source, format, options);
  if (basis.unknown.has('windowEnd')) {
    throw new InputError('needs-file', `${source.name}: ${basis.unknown.get('windowEnd')}.`, {
      file: source.name,
      next: 'Save it to a file and name that.',
    });
  }
  return new DemographicsReader(source, format, basis);
}

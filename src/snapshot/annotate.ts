import { InputError } from '../errors.js';
import { ByteBuffer } from '../extract/byte-buffer.js';
import { appendCommaText } from '../extract/comma-text.js';
import { delimiterOf, type ExtractFormat } from '../extract/format.js';
import { writtenForm } from '../extract/inputs.js';
import { headOf } from '../extract/read.js';
import type { ByteSource } from '../extract/source.js';
import { foldHeading } from '../layout/match.js';
import type { DemographicSource } from './decision.js';
import type { RecordDemographics } from './derive.js';
import { type DecidedBatch, type ExtractOptions, openDemographics } from './reader.js';

/** The columns that follow the extract's own, and what they hold of a record. */
const columns: Readonly<Record<string, (decision: RecordDemographics | undefined) => string>> = {
  DemographicSource: (decision) => decision?.source ?? 'unknown',
  DemographicsAsOf: (decision) => decision?.asOf ?? '',
  DemographicsCorrectable: (decision) => yesNo(decision?.correctable ?? null),
};

/** Source → number of records. */
export type AnnotatedRecords = Readonly<Record<DemographicSource, number>>;

/**
 * The bytes of a delimited extract, in chunks, with three columns after its own: DemographicSource (snapshot,
 * calpads, unknown), DemographicsAsOf (YYYY-MM-DD; blank where unknown), DemographicsCorrectable (Yes, No; blank where
 * unknown). Everything else is copied byte by byte, line ends included; what was saved again with other delimiters is
 * written with commas. A chunk holds until the next is asked for.
 * @returns How many records have which source; those that are blank or have the wrong shape count as unknown.
 * @throws InputError as `snapshotExtract` does; `wrong-form` for fixed width, which has no room for columns;
 * `already-annotated` where the file has one of the columns.
 */
export async function* annotateExtract(
  source: ByteSource,
  options: ExtractOptions = {},
): AsyncGenerator<Uint8Array, AnnotatedRecords> {
  const reader = await openDemographics(source, options);
  refuseForm(source.name, reader.format);
  const line = new Annotations(source, reader.format);
  const written = writtenForm(reader.format.form) === 'comma' ? commaText() : (bytes: Uint8Array) => bytes;
  yield written(line.heading);
  const totals = { snapshot: 0, calpads: 0, unknown: 0 };
  for await (const decided of reader.batches(options.onProgress)) {
    for (const decision of decided.decisions) totals[decision?.source ?? 'unknown']++;
    yield written(line.annotate(decided));
  }
  return totals;
}

const LONGEST_ENDING = '|snapshot|2017-06-18|Yes\r\n'.length;

/** Line ends by their length. */
const lineEnds = ['', '\n', '\r\n'];

/** Puts the columns into lines. */
class Annotations {
  /** Everything before the records. */
  readonly heading: Uint8Array;
  /** Length of the line end → decision → bytes: few records differ in both, so each ending is made once. */
  readonly #endings = lineEnds.map(() => new Map<RecordDemographics | undefined, Uint8Array>());
  readonly #delimiter: string;
  #chunk = new Uint8Array(0);

  constructor(source: ByteSource, format: ExtractFormat) {
    this.#delimiter = delimiterOf(format.form) ?? '';
    const before = Buffer.from(headOf(source, format)).toString('latin1');
    const annotated = before.replace(/(\r?\n)?$/, (lineEnd) => this.#cells(Object.keys(columns)) + lineEnd);
    this.heading = Buffer.from(format.headings === undefined ? before : annotated, 'latin1');
  }

  /** The records of a batch, each with its columns before its line end; the bytes are reused by the next call. */
  annotate({ batch, decisions }: DecidedBatch): Uint8Array {
    const { bytes, count, recordStart, recordEnd, lineEnd } = batch;
    const most = recordEnd[count - 1] - recordStart[0] + count * LONGEST_ENDING;
    if (this.#chunk.length < most) this.#chunk = new Uint8Array(most);
    const chunk = this.#chunk;
    let at = 0;
    for (let record = 0; record < count; record++) {
      chunk.set(bytes.subarray(recordStart[record], recordEnd[record]), at);
      at += recordEnd[record] - recordStart[record];
      const ending = this.#ending(decisions[record], lineEnd[record] - recordEnd[record]);
      // So few bytes are copied sooner than they are handed over.
      for (let index = 0; index < ending.length; index++) chunk[at + index] = ending[index];
      at += ending.length;
    }
    return chunk.subarray(0, at);
  }

  #ending(decision: RecordDemographics | undefined, lineEndLength: number): Uint8Array {
    const endings = this.#endings[lineEndLength];
    let ending = endings.get(decision);
    if (ending === undefined) {
      const values = Object.values(columns).map((write) => write(decision));
      ending = Buffer.from(this.#cells(values) + lineEnds[lineEndLength]);
      endings.set(decision, ending);
    }
    return ending;
  }

  #cells(values: readonly string[]): string {
    return values.map((value) => this.#delimiter + value).join('');
  }
}

/** Bytes divided by our own delimiter with commas; what comes out holds until the next call. */
function commaText(): (bytes: Uint8Array) => Uint8Array {
  const out = new ByteBuffer();
  return (bytes) => {
    out.truncate(0);
    appendCommaText(bytes, 0, bytes.length, out);
    return out.view();
  };
}

function refuseForm(file: string, { form, headings = [] }: ExtractFormat): void {
  if (form === 'fixed-width') {
    throw new InputError('wrong-form', `${file} is fixed width: its records have no room for more columns.`, {
      file,
      next: 'Annotate the caret-delimited file (.csv) of the same download.',
    });
  }
  const folded = new Set(headings.map(foldHeading));
  const present = Object.keys(columns).filter((column) => folded.has(foldHeading(column)));
  if (present.length === 0) return;
  throw new InputError('already-annotated', `${file} has the columns already: ${present.join(', ')}.`, {
    file,
    next: 'Annotate the extract as it was downloaded.',
  });
}

function yesNo(correctable: boolean | null): string {
  if (correctable === null) return '';
  return correctable ? 'Yes' : 'No';
}

import { InputError } from '../errors.js';
import type { Input } from '../extract/inputs.js';
import { RowReader } from '../extract/row-reader.js';
import type { Layout } from '../layout/layout.js';
import { columnsOf } from './column.js';
import { encodeInputs } from './encode-inputs.js';
import { type EncodeOptions, encoderFor } from './encoder.js';
import { TransferReader } from './transfer.js';
import type { Unmapped } from './unmapped.js';

export type { Target } from './targets.js';
export { Unmapped, type UnmappedProblem, type UnmappedValues } from './unmapped.js';

/** The layout that records are carried over to by key, and who is told what has no place in it. */
export interface Transfer {
  readonly layout: Layout;
  readonly unmapped: Unmapped;
}

export interface ConvertOptions extends EncodeOptions {
  /** Another layout than that of the extracts, which may then be of several. */
  readonly transfer?: Transfer;
  readonly onProgress?: (done: { readonly bytes: number; readonly records: number }) => void;
}

/**
 * The records of extracts of one layout in another form, in chunks of 1 MiB or more that hold until the next is asked
 * for. Every field of the layout has its column, whether the extracts have it or not. What has no place in the layout of a
 * transfer is not written; its `unmapped` tells afterwards what that was.
 * @throws InputError `wrong-shape` at a record that does not have the shape of its layout; `does-not-fit` where the form
 * cannot hold a value; `no-labels`, `only-comma`, `wrong-form`; `result-export` for a transfer from or to one.
 */
export async function* convertExtracts(
  inputs: readonly Input[],
  options: ConvertOptions,
): AsyncGenerator<Uint8Array> {
  const { transfer } = options;
  if (transfer !== undefined) refuseResultExports(inputs, transfer.layout);
  const layout = transfer?.layout ?? inputs[0].format.layout;
  const encoder = await encoderFor(layout, columnsOf(layout.fields, options.labels ?? false), options);
  const readerFor = async (input: Input) =>
    transfer === undefined ? new RowReader(input.format) : new TransferReader(input, transfer);
  yield* encodeInputs(inputs, encoder, readerFor, options.onProgress);
}

/** Exports say other things of a test than extracts, and each other's in other words: little would be carried over. */
function refuseResultExports(inputs: readonly Input[], to: Layout): void {
  const other = inputs.find(({ format }) => format.layout.document.dictionary === true);
  if (other === undefined && to.document.dictionary !== true) return;
  const name = other?.source.name ?? to.id;
  throw new InputError(
    'result-export',
    `${name} is a result export, which does not hold what student score data extracts hold.`,
    { next: 'Put both into one table: caaspp stack. Or join one to the other: caaspp filter --join.' },
  );
}

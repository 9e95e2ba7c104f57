import type { Form } from '../../extract/format.js';
import { writeExtract } from '../../extract/write.js';
import { generateBroken, generateRecords } from '../../generate/index.js';
import type { Layout } from '../../layout/layout.js';
import { exitCodes } from '../exit-codes.js';
import { namedLayout } from '../named-layout.js';
import { withOutput } from '../output.js';

export interface GenerateOptions {
  readonly administration: string;
  readonly records: number;
  readonly seed: number;
  readonly form?: Form;
  readonly break?: string;
  readonly output?: string;
}

/** Writes a synthetic extract. */
export async function runGenerate(options: GenerateOptions): Promise<number> {
  const bytes = generate(await namedLayout(options.administration), options);
  await withOutput(options.output, [], (output) => output.write(bytes));
  return exitCodes.success;
}

function generate(
  layout: Layout,
  { break: rule, form: wanted, records, seed }: GenerateOptions,
): Iterable<Uint8Array> {
  const form = wanted ?? (layout.recordLength === null ? 'caret' : 'fixed-width');
  return rule === undefined
    ? writeExtract(layout, form, generateRecords(layout, { records, seed }))
    : generateBroken(layout, rule, { form, records, seed });
}

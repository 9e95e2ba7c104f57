import type { Form } from '../../extract/format.js';
import { writeExtract } from '../../extract/write.js';
import { generateRecords } from '../../generate/index.js';
import { exitCodes } from '../exit-codes.js';
import { namedLayout } from '../named-layout.js';
import { withOutput } from '../output.js';

export interface GenerateOptions {
  readonly administration: string;
  readonly records: number;
  readonly seed: number;
  readonly form: Form;
  readonly break?: string;
  readonly output?: string;
}

/** Writes a synthetic extract. */
export async function runGenerate({
  administration,
  form,
  output: path,
  records,
  seed,
}: GenerateOptions): Promise<number> {
  const layout = await namedLayout(administration);
  await withOutput(path, [], (output) =>
    output.write(writeExtract(layout, form, generateRecords(layout, { records, seed }))),
  );
  return exitCodes.success;
}

import { type ExportTarget, exportLayout } from '../../layout-export/index.js';
import { exitCodes } from '../exit-codes.js';
import { namedLayout } from '../named-layout.js';
import { withOutput } from '../output.js';

export interface LayoutExportOptions {
  readonly to: ExportTarget;
  readonly output?: string;
}

/** A layout for other programs and people. */
export async function runLayoutExport(name: string, { to, output }: LayoutExportOptions): Promise<number> {
  const text = exportLayout(await namedLayout(name), to);
  await withOutput(output, [name], (file) => file.write([text]));
  return exitCodes.success;
}

import { checkLayoutFile } from '../../layout/check.js';
import { visible } from '../../text/visible.js';
import { exitCodes } from '../exit-codes.js';
import { printLines } from '../output.js';

/** A line for each problem of a layout document. */
export async function runLayoutCheck(file: string): Promise<number> {
  const problems = await checkLayoutFile(file);
  await printLines(
    problems.length === 0
      ? [`${visible(file)}: in order`]
      : problems.map(({ field, path, message }) =>
          visible(
            `${file}: ${field === null ? '' : `field ${field}: `}${path === '' ? '' : `${path}: `}${message}`,
          ),
        ),
  );
  return problems.length === 0 ? exitCodes.success : exitCodes.findings;
}

import { InputError } from '../../errors.js';
import { checkLayoutFile, type LocatedProblem } from '../../layout/file.js';
import { annotation } from '../../report/annotation.js';
import { visible } from '../../text/visible.js';
import { exitCodes } from '../exit-codes.js';
import type { GlobalOptions } from '../options.js';
import { printLines } from '../output.js';
import { openTerminal } from '../terminal.js';

export interface LayoutCheckOptions {
  readonly format: 'text' | 'json' | 'github';
}

interface CheckedFile {
  readonly file: string;
  readonly problems: readonly LocatedProblem[];
}

/** The problems of layout documents; a file that cannot be read does not keep the others from being checked. */
export async function runLayoutCheck(
  files: readonly string[],
  { format }: LayoutCheckOptions,
  globals: GlobalOptions,
): Promise<number> {
  const terminal = await openTerminal(globals);
  const checked: CheckedFile[] = [];
  for (const file of files) {
    try {
      checked.push({ file, problems: await checkLayoutFile(file) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      terminal.complain(error);
    }
  }
  if (format === 'json') await printLines([JSON.stringify(checked, null, 2)]);
  else await printLines(checked.flatMap(format === 'text' ? textLines : annotations));
  if (checked.length < files.length) return exitCodes.badInput;
  return checked.every(({ problems }) => problems.length === 0) ? exitCodes.success : exitCodes.findings;
}

function textLines({ file, problems }: CheckedFile): string[] {
  if (problems.length === 0) return [`${visible(file)}: in order`];
  return problems.map((problem) => visible(`${file}:${problem.line}: ${describe(problem)}`));
}

function annotations({ file, problems }: CheckedFile): string[] {
  return problems.map((problem) =>
    annotation('error', { file, line: problem.line, title: 'caaspp layout check' }, describe(problem)),
  );
}

function describe({ field, path, message }: LocatedProblem): string {
  return `${field === null ? '' : `field ${field}: `}${path === '' ? '' : `${path}: `}${message}`;
}

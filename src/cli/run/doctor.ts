import type { OpenChoice } from '../../extract/open/index.js';
import type { ByteSource } from '../../extract/source.js';
import { loadLayout } from '../../layout/catalog.js';
import { summarize, validateExtract } from '../../validate/index.js';
import { chooseChecks } from '../checks.js';
import { describeFile } from '../doctor-text.js';
import { exitCodeOf } from '../exit-codes.js';
import { withEachInput } from '../inputs.js';
import type { GlobalOptions } from '../options.js';
import { printLines } from '../output.js';
import { shellWord } from '../shell-word.js';
import { openTerminal } from '../terminal.js';

export interface DoctorOptions extends OpenChoice {
  readonly layout?: string;
}

/** Says of each file what it is and what to do next, and returns the exit code of its validation. */
export async function runDoctor(
  files: readonly string[],
  options: DoctorOptions,
  globals: GlobalOptions,
): Promise<number> {
  const checks = await chooseChecks({ ...options, maxExamples: 1 }, globals.configuration);
  const terminal = await openTerminal(globals);
  const results = await withEachInput(files, options, terminal, async (source, onProgress) => {
    const result = await validateExtract(source, { ...checks, overview: true, onProgress });
    const layout = checks.layout ?? (result.layout === null ? undefined : loadLayout(result.layout.id));
    await printLines(describeFile(result, wordsFor(source, options), layout, terminal.styles));
    return result;
  });
  return exitCodeOf(summarize(results), 'error');
}

/** What leads another command to the same extract. */
function wordsFor({ name, undone = [] }: ByteSource, { layout, sheet }: DoctorOptions): string {
  const member = undone.flatMap((step) => (step.kind === 'zip' ? [step.member] : []))[0];
  const file = member === undefined ? name : name.slice(0, -member.length - 1);
  const words = [
    [file === '<stdin>' ? '-' : file],
    member === undefined ? [] : ['--member', member],
    sheet === undefined ? [] : ['--sheet', sheet],
    layout === undefined ? [] : ['--layout', layout],
  ];
  return words.flat().map(shellWord).join(' ');
}

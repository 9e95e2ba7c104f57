import type { WriteStream } from 'node:tty';
import type { Styles } from '../report/styles.js';
import { loadStyles, usesColor } from './color.js';
import { describeError } from './errors.js';
import type { GlobalOptions } from './options.js';
import { type Progress, startProgress } from './progress.js';

/** The standard streams as one command uses them: results on the one, everything else on the other. */
export interface Terminal {
  readonly verbose: boolean;
  /** Styles of standard output, and of the stream for messages. */
  readonly styles: Styles;
  readonly noteStyles: Styles;
  /** A message beside the results; not with `--quiet`. */
  note(text: string): void;
  /** An error after which the command goes on. */
  complain(error: unknown): void;
  /**
   * Shows how far a work has come while it lasts.
   * @param size Bytes in total, where known.
   */
  withProgress<T>(
    name: string,
    size: number | undefined,
    work: (onProgress: Progress['update']) => Promise<T>,
  ): Promise<T>;
}

export async function openTerminal(
  { color, verbose = false }: GlobalOptions,
  { quiet = false }: { readonly quiet?: boolean } = {},
): Promise<Terminal> {
  const { stdout, stderr, env } = process;
  const isColored = (stream: WriteStream) => usesColor({ isTTY: stream.isTTY, wanted: color, env });
  // A terminal that does not tell its width says 0, at which ora clears lines without end.
  const animated = stderr.isTTY && stderr.columns > 0 && !quiet && env.TERM !== 'dumb';
  return {
    verbose,
    styles: await loadStyles(isColored(stdout)),
    noteStyles: await loadStyles(isColored(stderr)),
    note: (text) => {
      if (!quiet) stderr.write(`${text}\n`);
    },
    complain: (error) => {
      stderr.write(describeError(error, verbose).text);
    },
    withProgress: async (name, size, work) => {
      const shown = { animated, colored: isColored(stderr) };
      const progress = await startProgress(stderr, shown, name, size);
      try {
        return await work(progress.update);
      } finally {
        progress.stop();
      }
    },
  };
}

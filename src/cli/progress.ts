import { basename } from 'node:path';
import type { WriteStream } from 'node:tty';
import { visible } from '../text/visible.js';
import { progressText } from './progress-text.js';

/** What a user sees while a large file is read. */
export interface Progress {
  update(done: { readonly bytes: number; readonly records: number }): void;
  stop(): void;
}

const silent: Progress = { update: () => undefined, stop: () => undefined };

/** Text that changes more often than this (in milliseconds) cannot be read. */
const interval = 100;

/**
 * Starts a spinner on a terminal; elsewhere nothing, since ora would write lines into logs.
 * @param size Bytes in total, where known.
 */
export async function startProgress(
  stream: WriteStream,
  { animated, colored }: { readonly animated: boolean; readonly colored: boolean },
  name: string,
  size: number | undefined,
): Promise<Progress> {
  if (!animated) return silent;
  const { default: ora } = await import('ora');
  const label = visible(basename(name));
  // Standard input may be the extract: ora must not swallow it.
  const spinner = ora({
    stream,
    text: label,
    isEnabled: true,
    discardStdin: false,
    color: colored ? 'cyan' : false,
  });
  spinner.start();
  const start = Date.now();
  let last = 0;
  return {
    update(done) {
      const now = Date.now();
      if (now - last < interval) return;
      last = now;
      spinner.text = `${label}: ${progressText(done, size, now - start)}`;
    },
    stop: () => void spinner.stop(),
  };
}

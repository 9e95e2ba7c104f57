import { readFile } from 'node:fs/promises';
import { mergePartials } from '../aggregate/merge.js';
import { readPartial } from '../aggregate/partial.js';
import type { Counted } from '../aggregate/tallied.js';
import { InputError } from '../errors.js';
import { namedLayout } from './named-layout.js';

/**
 * Adds up files of partial counts.
 * @param layoutName Needed where the layout is none of the published ones.
 * @throws InputError `not-readable`, `bad-partial`, `different-partials`.
 */
export async function mergeFiles(files: readonly string[], layoutName: string | undefined): Promise<Counted> {
  const parts = await Promise.all(
    files.map(async (file) => ({ file, partial: readPartial(file, await textOf(file)) })),
  );
  return mergePartials(await namedLayout(layoutName ?? parts[0].partial.layout), parts);
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InputError('not-readable', `${file} cannot be read.`, {
      file,
      next: 'Check the spelling and that you may read it.',
      cause,
    });
  });
}

import { InputError } from '../errors.js';
import type { Layout } from '../layout/layout.js';
import { detectFormat } from './detect/index.js';
import type { ExtractFormat } from './format.js';
import type { ByteSource } from './source.js';

/**
 * Finds form and layout of an extract that is to be worked with, not judged.
 * @param layout The one that the user named; otherwise all published ones may fit.
 * @throws InputError `unknown-layout` where none fits or several do, and where the file is recognisably no extract.
 */
export function recogniseExtract(source: ByteSource, layout?: Layout): ExtractFormat {
  const detection = detectFormat(source, layout && [layout], layout !== undefined);
  if (detection.recognised) return detection.format;
  const { seen, candidates } = detection;
  const problem =
    candidates.length > 0
      ? `${source.name} (${seen}) fits several layouts: ${candidates.join(', ')}.`
      : `${source.name} (${seen}) has none of the published layouts.`;
  throw unknownLayout(source.name, problem);
}

/** What to say of a file whose layout cannot be told. */
export function unknownLayout(file: string, problem: string): InputError {
  return new InputError('unknown-layout', problem, {
    file,
    next: 'List them with: caaspp layout list. Name the right one, or a document of your own, with --layout.',
  });
}

import { InputError } from '../errors.js';
import type { Input } from '../extract/inputs.js';
import {
  type FoundExtract,
  findExtracts,
  type OpenChoice,
  openExtractStream,
} from '../extract/open/index.js';
import { recogniseExtract } from '../extract/recognise.js';
import type { ByteSource } from '../extract/source.js';
import type { FileFailure } from '../validate/result.js';
import { namedLayout } from './named-layout.js';
import type { Terminal } from './terminal.js';
import { undoneNote } from './undone-note.js';

/** The name under which standard input stands in messages. */
const STDIN = '<stdin>';

/**
 * Opens all extracts of a command, so that a wrong one ends it before anything is written, and closes them in the end.
 * @param files Paths; `-` is standard input.
 * @throws InputError `stdin-twice`, and as opening and recognising them does.
 */
export async function withInputs<T>(
  files: readonly string[],
  options: OpenChoice & { readonly layout?: string },
  terminal: Terminal,
  work: (inputs: readonly Input[]) => Promise<T>,
): Promise<T> {
  requireOneStdin(files);
  const layout = options.layout === undefined ? undefined : await namedLayout(options.layout);
  const sources: ByteSource[] = [];
  try {
    const inputs: Input[] = [];
    for (const file of files) {
      for (const extract of await findInputs(file, options)) {
        const source = await openNoted(extract, terminal);
        sources.push(source);
        inputs.push({ source, format: recogniseExtract(source, layout) });
      }
    }
    return await work(inputs);
  } finally {
    await Promise.all(sources.map((source) => source.close()));
  }
}

/** Bytes in all inputs together; undefined where one is a pipe. */
export function totalSize(inputs: readonly Input[]): number | undefined {
  return inputs.reduce<number | undefined>(
    (sum, { source }) => (sum === undefined || source.size === undefined ? undefined : sum + source.size),
    0,
  );
}

/** @throws InputError `stdin-twice`. */
export function requireOneStdin(files: readonly string[]): void {
  if (files.filter((file) => file === '-').length <= 1) return;
  throw new InputError('stdin-twice', 'Standard input can be read only once.', { next: 'Name - only once.' });
}

async function findInputs(file: string, choice: OpenChoice): Promise<readonly FoundExtract[]> {
  if (file !== '-') return findExtracts(file, choice);
  return [{ name: STDIN, open: () => openExtractStream(process.stdin, STDIN) }];
}

/** Opens an extract, and tells the user what of an archive is read instead of what. */
async function openNoted(extract: FoundExtract, terminal: Terminal): Promise<ByteSource> {
  const source = await extract.open();
  const note = undoneNote(source);
  if (note !== undefined) terminal.note(note);
  return source;
}

/** What a command does with one input, telling how far it came. */
type Work<T> = (
  source: ByteSource,
  onProgress: (done: { readonly bytes: number; readonly records: number }) => void,
) => Promise<T>;

/** Opens one input, works on it while a terminal shows the progress, and closes it. */
export async function withInput<T>(
  file: string,
  choice: OpenChoice,
  terminal: Terminal,
  work: Work<T>,
): Promise<T> {
  const [extract] = await findInputs(file, choice);
  return withExtract(extract, terminal, work);
}

async function withExtract<T>(extract: FoundExtract, terminal: Terminal, work: Work<T>): Promise<T> {
  const source = await openNoted(extract, terminal);
  try {
    return await terminal.withProgress(source.name, source.size, (onProgress) => work(source, onProgress));
  } finally {
    await source.close();
  }
}

/** The same for one input after the other: one that cannot be used does not keep the others from it. */
export async function withEachInput<T>(
  files: readonly string[],
  choice: OpenChoice,
  terminal: Terminal,
  work: Work<T>,
): Promise<(T | FileFailure)[]> {
  requireOneStdin(files);
  const results: (T | FileFailure)[] = [];
  const attempt = async (name: string, run: () => Promise<void>) => {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      terminal.complain(error);
      const { code, message, next = null } = error;
      results.push({ file: name, error: { code, message, next } });
    }
  };
  for (const file of files) {
    await attempt(file === '-' ? STDIN : file, async () => {
      for (const extract of await findInputs(file, choice)) {
        await attempt(extract.name, async () => {
          results.push(await withExtract(extract, terminal, work));
        });
      }
    });
  }
  return results;
}

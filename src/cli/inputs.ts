import { InputError } from '../errors.js';
import type { Input } from '../extract/inputs.js';
import { recogniseExtract } from '../extract/recognise.js';
import { type ByteSource, openFile, openStream } from '../extract/source.js';
import { namedLayout } from './named-layout.js';

/** The name under which standard input stands in messages. */
const STDIN = '<stdin>';

/**
 * Opens all extracts of a command, so that a wrong one ends it before anything is written, and closes them in the end.
 * @param files Paths; `-` is standard input.
 * @throws InputError `stdin-twice`, and as opening and recognising them does.
 */
export async function withInputs<T>(
  files: readonly string[],
  layoutName: string | undefined,
  work: (inputs: readonly Input[]) => Promise<T>,
): Promise<T> {
  requireOneStdin(files);
  const layout = layoutName === undefined ? undefined : await namedLayout(layoutName);
  const sources: ByteSource[] = [];
  try {
    const inputs: Input[] = [];
    for (const file of files) {
      const source = await openInput(file);
      sources.push(source);
      inputs.push({ source, format: recogniseExtract(source, layout) });
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

function requireOneStdin(files: readonly string[]): void {
  if (files.filter((file) => file === '-').length <= 1) return;
  throw new InputError('stdin-twice', 'Standard input can be read only once.', { next: 'Name - only once.' });
}

function openInput(file: string): Promise<ByteSource> {
  return file === '-' ? openStream(process.stdin, STDIN) : openFile(file);
}

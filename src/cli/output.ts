import { realpathSync, rmSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '../errors.js';
import { isReaderGone, type Pieces, type Sink, streamSink, writePieces } from './streams.js';

/** Where the results of a command go. */
export interface Output {
  write(pieces: Pieces): Promise<void>;
}

/**
 * Runs `produce` with standard output, or with a file that appears whole or not at all: it is written beside its
 * place under a temporary name, renamed when `produce` is done, and removed when it fails or the process ends.
 * @param path Undefined and `-` mean standard output.
 * @param inputs Files that must not be overwritten by their own results.
 * @throws InputError `not-writable`, `output-is-input`.
 */
export async function withOutput<T>(
  path: string | undefined,
  inputs: readonly string[],
  produce: (output: Output) => Promise<T>,
): Promise<T> {
  if (path === undefined || path === '-') {
    return produce(outputTo(streamSink(process.stdout), 'Standard output'));
  }
  const target = realPath(path) ?? path;
  if (inputs.some((input) => realPath(input) === target)) {
    throw new InputError('output-is-input', `${path} is an input: its results would overwrite it.`, {
      file: path,
      next: 'Choose another name for --output.',
    });
  }
  const existing = statSync(target, { throwIfNoEntry: false });
  if (existing?.isDirectory()) {
    throw new InputError('not-writable', `${path} is a directory.`, {
      file: path,
      next: 'Name a file in it.',
    });
  }
  // Renaming a file over a device or a named pipe (/dev/null) would replace it.
  if (existing !== undefined && !existing.isFile()) {
    return withHandle(await explained(path, open(target, 'w')), path, produce);
  }
  return writeBeside(target, existing, path, produce);
}

/** Prints lines that are results of a command. */
export function printLines(lines: readonly string[]): Promise<void> {
  return withOutput(undefined, [], (output) => output.write(lines.map((line) => `${line}\n`)));
}

async function writeBeside<T>(
  target: string,
  existing: Stats | undefined,
  path: string,
  produce: (output: Output) => Promise<T>,
): Promise<T> {
  const temporary = join(dirname(target), `.caaspp-${crypto.randomUUID()}.tmp`);
  const remove = () => rmSync(temporary, { force: true });
  process.once('exit', remove);
  try {
    const result = await withHandle(
      await explained(path, open(temporary, 'wx', existing?.mode)),
      path,
      produce,
    );
    await explained(path, rename(temporary, target));
    return result;
  } finally {
    process.off('exit', remove);
    remove();
  }
}

async function withHandle<T>(
  handle: FileHandle,
  path: string,
  produce: (output: Output) => Promise<T>,
): Promise<T> {
  try {
    return await produce(outputTo((chunk) => handle.writeFile(chunk), path));
  } finally {
    await handle.close();
  }
}

function outputTo(sink: Sink, name: string): Output {
  return { write: (pieces) => writePieces((chunk) => explained(name, sink(chunk)), pieces) };
}

/** System errors name calls; a user needs the file and a way out. */
async function explained<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause) || isReaderGone(cause)) throw cause;
    // What follows names the call and a temporary file.
    const [reason] = cause.message.split(', ');
    throw new InputError('not-writable', `${name} cannot be written (${reason}).`, {
      file: name,
      next: 'Check that its directory exists, that you may write there and that the disk has room.',
      cause,
    });
  }
}

/** Undefined where there is no such file. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

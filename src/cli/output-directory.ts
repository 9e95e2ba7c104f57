import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { appendFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../errors.js';

/** Appends bytes to a file of the directory, by its name. */
export type AppendToFile = (name: string, bytes: Uint8Array) => Promise<void>;

/**
 * Runs `produce` with a new directory that appears whole or not at all: it is filled beside its place under a temporary name,
 * renamed when `produce` is done, and removed when it fails or the process ends.
 * @throws InputError `not-writable`; `not-empty` where there are files already.
 */
export async function withOutputDirectory<T>(
  path: string,
  produce: (append: AppendToFile) => Promise<T>,
): Promise<T> {
  const target = resolve(path);
  const exists = requireEmpty(target, path);
  const temporary = join(dirname(target), `.caaspp-${crypto.randomUUID()}.tmp`);
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    await explained(path, mkdir(temporary));
    const result = await produce((name, bytes) => explained(path, appendFile(join(temporary, name), bytes)));
    if (exists) rmdirSync(target);
    await explained(path, rename(temporary, target));
    return result;
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** Whether there is such a directory; what is in it must not be mixed with what comes. */
function requireEmpty(target: string, path: string): boolean {
  const [problem, exists] = look(target);
  if (problem === undefined) return exists;
  throw new InputError(exists ? 'not-empty' : 'not-writable', `${path} ${problem}.`, {
    file: path,
    next: 'Name a new directory for --output.',
  });
}

function look(target: string): [problem: string | undefined, exists: boolean] {
  try {
    return readdirSync(target).length > 0 ? ['is not empty', true] : [undefined, true];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' ? [undefined, false] : ['is no directory', false];
  }
}

async function explained<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new InputError('not-writable', `${path} cannot be written (${cause.message}).`, {
      file: path,
      next: 'Check that the directory above it exists, that you may write there and that the disk has room.',
      cause,
    });
  }
}

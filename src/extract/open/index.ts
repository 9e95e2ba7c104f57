import type { Readable } from 'node:stream';
import { InputError } from '../../errors.js';
import { type ByteSource, openFile, openStream } from '../source.js';
import { gunzip, isGzip } from './gzip.js';
import { through } from './layer.js';
import type { FoundExtract, OpenChoice } from './members.js';
import { plainText } from './plain-text.js';

export type { FoundExtract, OpenChoice } from './members.js';

/**
 * Finds the extracts in a file: one, or several where all members of an archive are wanted. Each is opened as plain
 * text, delimited or of fixed width: ZIP, gzip and xlsx are unpacked, UTF-16 becomes UTF-8, quotes are taken away.
 * `undone` of the source says what was done.
 * @throws InputError as `openFile`; `damaged-zip`, `unsafe-zip`, `no-member`, `several-members`, `unknown-member`. When one
 * is opened or read, also `damaged-gzip`, `encrypted-zip`, `unsupported-zip`, `packed-too-tight`, `damaged-workbook`,
 * `unknown-sheet`, `open-quote`.
 */
export async function findExtracts(path: string, choice: OpenChoice = {}): Promise<readonly FoundExtract[]> {
  const source = await openFile(path);
  if (!isZip(source.head)) return [{ name: path, open: () => plainText(source) }];
  await source.close();
  if (source.reopen === undefined) throw notFromPipe(source.name);
  const { findInArchive } = await import('./zip.js');
  return findInArchive(source, choice);
}

/**
 * Opens the one extract in a file.
 * @throws InputError as `findExtracts`.
 */
export async function openExtract(
  path: string,
  choice: Omit<OpenChoice, 'allMembers'> = {},
): Promise<ByteSource> {
  const [extract] = await findExtracts(path, choice);
  return extract.open();
}

/**
 * Opens a text as the state publishes it, for who reads its quotes and delimiters by himself: as it stands, in gzip, or as the
 * one text in a ZIP archive.
 * @throws InputError as `openFile`; `no-member`, `several-members`; what unpacking throws.
 */
export async function openPublishedText(path: string): Promise<ByteSource> {
  const source = await openFile(path);
  if (isGzip(source.head)) return through(source, gunzip);
  if (!isZip(source.head)) return source;
  await source.close();
  const { openTextInArchive } = await import('./zip.js');
  return openTextInArchive(path);
}

/**
 * The one extract in a stream, which holds no archive or workbook: these are read from their end.
 * @throws InputError `not-from-pipe`.
 */
export async function openExtractStream(stream: Readable, name?: string): Promise<ByteSource> {
  const source = await openStream(stream, name);
  if (!isZip(source.head)) return plainText(source);
  await source.close();
  throw notFromPipe(source.name);
}

/** An archive begins with a member or, when it has none, with its end. */
function isZip([p, k, kind, version]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((kind === 3 && version === 4) || (kind === 5 && version === 6));
}

function notFromPipe(file: string): InputError {
  return new InputError('not-from-pipe', `${file} is a ZIP archive or a workbook, which no pipe can carry.`, {
    file,
    next: 'Save it and name the file.',
  });
}

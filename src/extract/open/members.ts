import { basename, extname } from 'node:path/posix';
import { InputError } from '../../errors.js';
import type { ByteSource } from '../source.js';

/** What of an archive or a workbook is wanted. */
export interface OpenChoice {
  /** Name of a member, with or without directories. */
  readonly member?: string | undefined;
  /** Whether all members are taken, of those that hold the same data one. */
  readonly allMembers?: boolean | undefined;
  /** Name of a sheet, or its 1-based number. */
  readonly sheet?: string | undefined;
}

/** An extract that was found. */
export interface FoundExtract {
  /** As messages name it: the path, for a member of an archive with its name. */
  readonly name: string;
  /** Can be called once. */
  readonly open: () => Promise<ByteSource>;
}

/** A member to read, and those that hold the same data and are not read. */
export interface ChosenMember<T> {
  readonly member: T;
  readonly instead: readonly string[];
}

/** Extracts, by how little can have happened to them: a download holds the same data as .csv, .dat and .xlsx. */
const extensions = ['.csv', '.dat', '.txt', '.tsv', '.xlsx', '.xlsm'];

/**
 * Chooses among the members of an archive.
 * @throws InputError `no-member`, `several-members`, `unknown-member`.
 */
export function chooseMembers<T extends { readonly fileName: string }>(
  archive: string,
  members: readonly T[],
  { member: name, allMembers = false }: OpenChoice,
): ChosenMember<T>[] {
  if (name !== undefined) return [{ member: memberNamed(archive, members, name), instead: [] }];
  const groups = [...sameData(members).values()];
  if (groups.length === 0) {
    throw new InputError('no-member', `${archive} holds no .csv, .dat, .txt or .xlsx.`, {
      file: archive,
      next: 'Download the student score data extract again.',
    });
  }
  if (groups.length > 1 && !allMembers) {
    throw new InputError('several-members', `${archive} holds several extracts: ${listed(members)}.`, {
      file: archive,
      next: 'Choose one with --member, or take them all with --all-members. Where there is no such option, unpack it.',
    });
  }
  return groups.map(([first, ...others]) => ({
    member: first,
    instead: others.map(({ fileName }) => fileName),
  }));
}

/**
 * The one member that can be a published text.
 * @throws InputError `no-member`, `several-members`.
 */
export function onlyText<T extends { readonly fileName: string }>(archive: string, members: readonly T[]): T {
  const texts = members.filter(({ fileName }) => isExtract(fileName) && /\.(txt|csv)$/i.test(fileName));
  const [text] = texts;
  if (texts.length === 1) return text;
  const [code, problem] =
    text === undefined
      ? ['no-member', 'holds no .txt or .csv']
      : ['several-members', `holds several texts: ${listed(texts)}`];
  throw new InputError(code, `${archive} ${problem}.`, {
    file: archive,
    next: 'Unpack it and name the one that is meant.',
  });
}

/** Directory and name without extension → members, the one to read first. */
function sameData<T extends { readonly fileName: string }>(members: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    if (!isExtract(member.fileName)) continue;
    const stem = member.fileName.slice(0, -extname(member.fileName).length).toLowerCase();
    groups.set(stem, [...(groups.get(stem) ?? []), member]);
  }
  for (const group of groups.values()) group.sort((a, b) => rank(a.fileName) - rank(b.fileName));
  return groups;
}

function memberNamed<T extends { readonly fileName: string }>(
  archive: string,
  members: readonly T[],
  name: string,
): T {
  const exact = members.find(({ fileName }) => fileName === name);
  if (exact !== undefined) return exact;
  const alike = members.filter(({ fileName }) => basename(fileName) === name);
  if (alike.length === 1) return alike[0];
  const problem = alike.length === 0 ? `has no member ${name}` : `has several members named ${name}`;
  throw new InputError('unknown-member', `${archive} ${problem}.`, {
    file: archive,
    next: `Its members: ${listed(members)}.`,
  });
}

/** Archives made on a Macintosh hold files that describe others. */
function isExtract(name: string): boolean {
  const isHidden = name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
  return !isHidden && rank(name) !== -1;
}

function rank(name: string): number {
  return extensions.indexOf(extname(name).toLowerCase());
}

const LISTED = 10;

function listed(members: readonly { readonly fileName: string }[]): string {
  const names = members.map(({ fileName }) => fileName).filter((name) => !name.endsWith('/'));
  const rest = names.length - LISTED;
  return names.slice(0, LISTED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

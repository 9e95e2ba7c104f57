import { type ByteSource, fillFrom, withHead } from '../source.js';
import { Archive } from './archive.js';
import { chooseMembers, type FoundExtract, type OpenChoice, onlyText } from './members.js';
import { plainText } from './plain-text.js';
import { isWorkbook, openSheet } from './workbook/index.js';

/** A workbook within an archive has to be held in memory: it is read from its end. */
const LARGEST_WORKBOOK = 256 * 1024 * 1024;

/** Finds the extracts in a ZIP archive, or the one in a workbook, which is an archive too. */
export async function findInArchive(
  { name, modified }: Pick<ByteSource, 'name' | 'modified'>,
  choice: OpenChoice,
): Promise<FoundExtract[]> {
  const archive = await Archive.open(name, name);
  try {
    if (isWorkbook(archive)) return [{ name, open: () => openWorkbook(name, modified, choice) }];
    return chooseMembers(name, archive.members, choice).map(({ member, instead }) => ({
      name: `${name}/${member.fileName}`,
      open: () => openMember(name, archive.members.indexOf(member), instead, choice),
    }));
  } finally {
    archive.close();
  }
}

async function openWorkbook(
  name: string,
  modified: Date | undefined,
  choice: OpenChoice,
): Promise<ByteSource> {
  const sheet = await openSheet(await Archive.open(name, name), choice.sheet);
  return { ...sheet, modified, reopen: () => openWorkbook(name, modified, choice) };
}

/** Each member has the archive to itself, so that closing one does not close another. */
async function openMember(
  name: string,
  index: number,
  instead: readonly string[],
  choice: OpenChoice,
): Promise<ByteSource> {
  const archive = await Archive.open(name, name);
  try {
    const source = await memberSource(archive, index, choice);
    const undone = { kind: 'zip', member: archive.members[index].fileName, instead } as const;
    return {
      ...source,
      undone: [undone, ...(source.undone ?? [])],
      modified: archive.members[index].getLastModDate(),
      reopen: () => openMember(name, index, instead, choice),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function memberSource(archive: Archive, index: number, choice: OpenChoice): Promise<ByteSource> {
  const member = archive.members[index];
  const name = `${archive.name}/${member.fileName}`;
  if (/\.xls[xm]$/i.test(member.fileName)) {
    const bytes = await archive.read(member, LARGEST_WORKBOOK);
    archive.close();
    return openSheet(await Archive.open(name, bytes), choice.sheet);
  }
  return plainText(await unpackedMember(archive, member));
}

/** The bytes of a member; closing them closes the archive. */
function unpackedMember(archive: Archive, member: Archive['members'][number]): Promise<ByteSource> {
  const chunks = archive.bytes(member);
  const close = async () => {
    await chunks.return(undefined);
    archive.close();
  };
  return withHead(`${archive.name}/${member.fileName}`, member.uncompressedSize, fillFrom(chunks), close);
}

/**
 * Opens the one text in an archive as it stands, quotes and all.
 * @throws InputError `no-member`, `several-members`.
 */
export async function openTextInArchive(name: string): Promise<ByteSource> {
  const archive = await Archive.open(name, name);
  try {
    return await unpackedMember(archive, onlyText(name, archive.members));
  } catch (error) {
    archive.close();
    throw error;
  }
}

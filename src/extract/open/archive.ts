import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { InputError } from '../../errors.js';
import { refuseBomb } from './limits.js';

/** Downloads hold a handful of members, workbooks some dozens. */
const MOST_MEMBERS = 10_000;

const STORED = 0;
const DEFLATED = 8;

/** A ZIP archive that is open; no member is ever written anywhere. */
export class Archive {
  readonly #zip: ZipFile;

  private constructor(
    readonly name: string,
    zip: ZipFile,
    readonly members: readonly Entry[],
  ) {
    this.#zip = zip;
  }

  /**
   * @param from Path, or the bytes of an archive within an archive.
   * @throws InputError `damaged-zip`, `unsafe-zip` where a name leads out of the archive.
   */
  static async open(name: string, from: string | Buffer): Promise<Archive> {
    const options = { autoClose: false };
    const opening = typeof from === 'string' ? openPromise(from, options) : fromBufferPromise(from, options);
    const zip = await opening.catch((cause: unknown) => {
      throw damaged(name, cause);
    });
    try {
      return new Archive(name, zip, await entriesOf(name, zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  close(): void {
    this.#zip.close();
  }

  /**
   * The bytes of a member, unpacked.
   * @throws InputError `encrypted-zip`, `unsupported-zip`, `packed-too-tight`, `damaged-zip`.
   */
  async *bytes(member: Entry): AsyncGenerator<Uint8Array> {
    const file = `${this.name}/${member.fileName}`;
    this.#refuse(member, file);
    const packed = await this.#zip
      .openReadStreamPromise(member, { decodeFileData: false })
      .catch((cause: unknown) => {
        throw damaged(file, cause);
      });
    const inflater = createInflateRaw({ chunkSize: 256 * 1024 });
    const bytes = member.compressionMethod === STORED ? packed : packed.pipe(inflater);
    packed.on('error', (error) => inflater.destroy(error));
    let length = 0;
    let checksum = 0;
    try {
      for await (const chunk of bytes) {
        length += chunk.length;
        if (length > member.uncompressedSize) break;
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (cause) {
      throw cause instanceof InputError ? cause : damaged(file, cause);
    } finally {
      packed.unpipe();
      packed.destroy();
      inflater.destroy();
    }
    if (length !== member.uncompressedSize || checksum !== member.crc32) throw damaged(file);
  }

  /** All bytes of a member at once. */
  async read(member: Entry, most: number): Promise<Buffer> {
    const file = `${this.name}/${member.fileName}`;
    if (member.uncompressedSize > most) {
      throw new InputError('member-too-large', `${file} is too large to be read from within an archive.`, {
        file,
        next: 'Unpack it and name it.',
      });
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.bytes(member)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  #refuse(member: Entry, file: string): void {
    if (member.isEncrypted()) {
      throw new InputError('encrypted-zip', `${file} is protected with a password.`, {
        file,
        next: 'Unpack it with the password and name what is inside.',
      });
    }
    const { compressionMethod: method } = member;
    if (method !== STORED && method !== DEFLATED) {
      throw new InputError(
        'unsupported-zip',
        `${file} is packed in a way that is not supported (${method}).`,
        {
          file,
          next: 'Unpack it and name what is inside.',
        },
      );
    }
    refuseBomb(file, member.compressedSize, member.uncompressedSize);
  }
}

async function entriesOf(name: string, zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_MEMBERS) {
    throw new InputError('damaged-zip', `${name} has ${zip.entryCount} members, as no download has.`, {
      file: name,
      next: 'Unpack it and name what is inside.',
    });
  }
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (cause) {
    throw isAboutNames(cause) ? unsafe(name, cause) : damaged(name, cause);
  }
  return entries;
}

function isAboutNames(cause: unknown): cause is Error {
  return (
    cause instanceof Error && /relative path|absolute path|invalid characters in fileName/.test(cause.message)
  );
}

function unsafe(file: string, cause: Error): InputError {
  return new InputError(
    'unsafe-zip',
    `${file} has a member that would lie outside of it (${cause.message}).`,
    {
      file,
      next: 'This is no download from TOMS: do not unpack it.',
      cause,
    },
  );
}

function damaged(file: string, cause?: unknown): InputError {
  return new InputError('damaged-zip', `${file} cannot be unpacked: it is damaged or cut off.`, {
    file,
    next: 'Download or copy it again.',
    cause,
  });
}

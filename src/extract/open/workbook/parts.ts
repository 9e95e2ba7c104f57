import type { Entry } from 'yauzl';
import type { Archive } from '../archive.js';

/** The parts of a workbook by their paths. */
export class Parts {
  readonly #archive: Archive;
  readonly #members: ReadonlyMap<string, Entry>;

  constructor(archive: Archive) {
    this.#archive = archive;
    this.#members = new Map(archive.members.map((member) => [member.fileName, member]));
  }

  get name(): string {
    return this.#archive.name;
  }

  /** Of a part that is missing, an empty document: workbooks without texts have no shared ones. */
  async *bytes(path: string): AsyncGenerator<Uint8Array> {
    const member = this.#members.get(path);
    if (member === undefined) yield Buffer.from('<none/>');
    else yield* this.#archive.bytes(member);
  }
}

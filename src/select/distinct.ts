import { createHash } from 'node:crypto';

/** Remembers rows by a digest of 132 bits: memory grows with the number of different rows, not with their length. */
export class Distinct {
  readonly #seen = new Set<string>();

  /** Whether these bytes come for the first time in a group. */
  isNew(bytes: Uint8Array, group: string): boolean {
    const digest = createHash('sha256').update(`${group}\n`).update(bytes).digest('base64').slice(0, 22);
    if (this.#seen.has(digest)) return false;
    this.#seen.add(digest);
    return true;
  }
}

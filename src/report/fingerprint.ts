import { createHash } from 'node:crypto';
import type { Total } from '../validate/result.js';

/**
 * Tells the findings of one rule on one field of a file from all others of a report, and stays the same when records are
 * added: a platform then takes them for those that it knows. No value of a record is in it.
 */
export class Fingerprints {
  readonly #given = new Map<string, number>();

  /** Of equal ones, as where a file is named twice, each has its own. */
  of(file: string, about: Pick<Total, 'rule' | 'field'>): string {
    const key = JSON.stringify([file, about.rule, about.field?.key ?? null]);
    const earlier = this.#given.get(key) ?? 0;
    this.#given.set(key, earlier + 1);
    return createHash('sha256')
      .update(earlier === 0 ? key : `${key} ${earlier}`)
      .digest('hex');
  }
}

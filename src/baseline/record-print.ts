import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';
import { valuesFingerprint } from '../rules/file/fingerprint.js';

/** What tells records apart whatever stands in their other fields and wherever they stand in a file. */
const identity = ['ssid', 'uin'];

/**
 * Gives records short prints by which they are known again: 24 bits of a hash of the student's identifier and the record type.
 * Some 600 of the possible SSIDs share each, so that no print tells one.
 */
export class RecordPrinter {
  readonly #fields: readonly number[];

  constructor({ fieldByKey, recordType }: Layout) {
    const identifier = identity.flatMap((key) => fieldByKey.get(key)?.index ?? []).slice(0, 1);
    this.#fields = [recordType.index, ...identifier];
  }

  /** 0 to 0xffffff. */
  printOf(row: Row): number {
    return valuesFingerprint(row, this.#fields) >>> 8;
  }
}

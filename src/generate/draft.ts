import type { RecordValues } from '../extract/write.js';
import type { Assessment } from './assessment.js';

/** A record in the making: takes only what its layout has for its test. */
export class Draft {
  readonly #values = new Map<string, string>();

  constructor(
    readonly assessment: Assessment,
    values: Iterable<readonly [key: string, value: string]>,
  ) {
    for (const [key, value] of values) this.set(key, value);
    this.set('recordType', assessment.recordType);
  }

  /** Fills a field; an empty value, and a key that does not apply to the test, leaves the record as it is. */
  set(key: string, value: string): void {
    if (value !== '' && this.assessment.keys.has(key)) this.#values.set(key, value);
  }

  get record(): RecordValues {
    return this.#values;
  }
}

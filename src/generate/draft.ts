import type { RecordValues } from '../extract/write.js';
import type { Assessment } from './assessment.js';
import { fitting, usualValue } from './field-value.js';

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

  /**
   * Fills a field; an empty value, a key that does not apply to the test, and a code that is not listed for it
   * leave the record as it is.
   */
  set(key: string, value: string): void {
    const field = value === '' ? undefined : this.assessment.fields.get(key);
    if (field === undefined) return;
    const fits = fitting(field, this.assessment.recordType, value);
    if (fits !== undefined) this.#values.set(key, fits);
  }

  get(key: string): string {
    return this.#values.get(key) ?? '';
  }

  clear(key: string): void {
    this.#values.delete(key);
  }

  /** Fills what the layout requires and nothing has filled, so that a layout with news is sound by field at least. */
  complete(): void {
    for (const field of this.assessment.fields.values()) {
      if (!field.required || this.#values.has(field.key)) continue;
      this.#values.set(field.key, usualValue(field, this.assessment.recordType));
    }
  }

  get record(): RecordValues {
    return this.#values;
  }
}

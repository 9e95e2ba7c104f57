import type { CalendarDate } from '../calendar/calendar-date.js';
import { InputError } from '../errors.js';
import type { Row } from '../extract/row.js';
import { dateValue, isoDate } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';
import type { FoundDate } from './extract-date.js';

/** Looks at when the tests of an extract were started: its data cannot have been extracted before. */
export class TestDates {
  readonly #file: string;
  readonly #fields: readonly number[];
  readonly #limit: number;
  #latest = 0;

  /** @param extracted A date that is not the layout's is the user's to answer for, so it must be possible. */
  constructor(file: string, layout: Layout, extracted: FoundDate | undefined) {
    this.#file = file;
    this.#fields = ['1', '2', '3', '4'].flatMap(
      (part) => layout.fieldByKey.get(`testStartDate${part}`)?.index ?? [],
    );
    this.#limit =
      extracted === undefined || extracted.origin === 'layout'
        ? Number.POSITIVE_INFINITY
        : dateValue(extracted.date);
  }

  /** @throws InputError `extract-date-too-early`. */
  note({ values }: Row, line: number): void {
    for (const field of this.#fields) {
      const started = values[field];
      if (started <= this.#latest) continue;
      if (started > this.#limit) throw this.#tooEarly(started, line);
      this.#latest = started;
    }
  }

  /** Undefined where no test was started. */
  get latest(): CalendarDate | undefined {
    return this.#latest === 0 ? undefined : isoDate(this.#latest);
  }

  #tooEarly(started: number, line: number): InputError {
    const file = this.#file;
    const limit = isoDate(this.#limit);
    return new InputError(
      'extract-date-too-early',
      `${file}, line ${line}: a test was started on ${isoDate(started)}, so the data were not extracted on ${limit}.`,
      { file, line, next: 'Give the day of the extract with --extracted-on, or check the date of the test.' },
    );
  }
}

import { InputError } from '../errors.js';
import { isDayFirstDate } from '../extract/resave.js';
import type { Row } from '../extract/row.js';

/**
 * Whether dates with slashes have the month first, as US spreadsheets write them. One date that cannot, such as 25/12/2016,
 * speaks against all of the file: 5/3/2017 is then March 5th as likely.
 */
export class DateOrder {
  readonly #file: string;
  #isDayFirst: boolean;
  #hasTaken = false;

  /** @param isDayFirst Whether that was seen already. */
  constructor(file: string, isDayFirst: boolean) {
    this.#file = file;
    this.#isDayFirst = isDayFirst;
  }

  get isDayFirst(): boolean {
    return this.#isDayFirst;
  }

  /** Whether a date with slashes is to be taken for one with the month first. */
  isMonthFirst(): boolean {
    this.#hasTaken ||= !this.#isDayFirst;
    return !this.#isDayFirst;
  }

  /**
   * Takes note of a value that is no date as it stands.
   * @throws InputError `day-first` where others of the pipe were already taken for the month first.
   */
  note(row: Row, field: number): void {
    if (this.#isDayFirst || !hasDayFirst(row, field)) return;
    if (!this.#hasTaken) {
      this.#isDayFirst = true;
      return;
    }
    throw new InputError(
      'day-first',
      `Dates of ${this.#file} have the day first, after others were mended.`,
      {
        file: this.#file,
        next: 'Save it and name the file: it can then be looked through before anything is mended.',
      },
    );
  }
}

/** Whether a date has a first number that can be no month. */
export function hasDayFirst({ bytes, starts, ends }: Row, field: number): boolean {
  return isDayFirstDate(bytes, starts[field], ends[field]);
}

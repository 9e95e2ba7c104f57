import { type FieldFault, fieldFaults } from './faults.js';
import { endOfDate, parseSerialDate, parseSlashedDate } from './resave.js';
import { INVALID } from './value.js';

/** What a closer look at a value says. */
export interface Diagnosis {
  /** Undefined where the value is right after all (a name outside ASCII). */
  readonly fault: FieldFault | undefined;
  /** INVALID, or the value that was meant. */
  readonly value: number;
}

/** Made once for each fault: a file may have little else. */
const diagnoses = new Map<FieldFault, Diagnosis>(
  fieldFaults.map((fault) => [fault, { fault, value: INVALID }]),
);

/** A value of which nothing can be made. */
export function faulty(fault: FieldFault): Diagnosis {
  return diagnoses.get(fault) ?? { fault, value: INVALID };
}

/** Says of what is no date as published whether a program wrote it in another form. */
export function diagnoseDate(bytes: Uint8Array, start: number, end: number): Diagnosis {
  const dateEnd = endOfDate(bytes, start, end);
  const slashed = parseSlashedDate(bytes, start, dateEnd);
  if (slashed !== INVALID) return { fault: 'resave/date-form', value: slashed };
  const serial = parseSerialDate(bytes, start, dateEnd);
  return serial === INVALID ? faulty('field/date') : { fault: 'resave/serial-date', value: serial };
}

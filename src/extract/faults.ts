/** What can be wrong with one field's value by itself; each is the id of the rule that reports it. */
export const fieldFaults = [
  'field/required',
  'field/not-applicable',
  'field/ruled-out',
  'field/filler',
  'field/length',
  'field/code',
  'field/code-for-record-type',
  'field/case',
  'field/padding',
  'field/digits',
  'field/integer',
  'field/decimal',
  'field/range',
  'field/date',
  'structure/not-text',
  'resave/leading-zeros',
  'resave/exponent',
  'resave/date-form',
  'resave/serial-date',
  'resave/boolean',
] as const;

export type FieldFault = (typeof fieldFaults)[number];

/** Faults after which the value still counts as the one that was meant. */
export function isReadable(fault: FieldFault): boolean {
  if (fault === 'field/case' || fault === 'field/padding') return true;
  return fault.startsWith('resave/') && fault !== 'resave/exponent';
}

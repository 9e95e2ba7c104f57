import { BLANK, LOWEST_NUMBER } from '../../extract/value.js';
import type { Field } from '../../layout/layout.js';
import { type Code, constant, getLocal, load, op } from './encode.js';

/* The values of the row at hand: that of field `n` is the integer at address 4 × n. */

export function fieldValue(field: Field): Code {
  return load(4 * field.index);
}

export function isFilled(field: Field): Code {
  return [fieldValue(field), constant(BLANK), op.i32Ne];
}

/** Whether what a local holds is a number. */
export function isNumber(local: number): Code {
  return [getLocal(local), constant(LOWEST_NUMBER), op.i32GtS];
}

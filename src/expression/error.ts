import { InputError } from '../errors.js';

/** An expression that cannot be read or does not fit the layout. Places are 0-based offsets, the end exclusive. */
export class ExpressionError extends InputError {
  constructor(
    /** What is wrong, one line. */
    readonly problem: string,
    readonly expression: string,
    readonly start: number,
    readonly end: number,
    next?: string,
  ) {
    const pointer = `${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`;
    super('expression', `${problem}\n  ${expression}\n  ${pointer}`, { next });
  }
}

/** A key or a code that the layout does not have. */
export class AbsentNameError extends ExpressionError {}

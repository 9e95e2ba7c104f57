import { InputError } from '../errors.js';
import { visible } from '../text/visible.js';
import { exitCodes } from './exit-codes.js';

/** What the user reads of an error, and the exit code that goes with it. */
export interface ErrorReport {
  readonly text: string;
  readonly exitCode: number;
}

/** An error in words: what is wrong, where and what to do next; the stack only where it was asked for. */
export function describeError(error: unknown, verbose: boolean): ErrorReport {
  const isInput = error instanceof InputError;
  const lines = isInput ? describeInputError(error) : describeFault(error);
  const stack = verbose && error instanceof Error ? [describeStack(error)] : [];
  return {
    text: `${[...lines, ...stack].join('\n')}\n`,
    exitCode: isInput ? exitCodes.badInput : exitCodes.fault,
  };
}

function describeInputError({ message, next }: InputError): string[] {
  // An expression's message has lines: the expression, and a pointer under the fault.
  return [
    ...`caaspp: ${message}`.split('\n').map(visible),
    ...(next === undefined ? [] : [`  ${visible(next)}`]),
  ];
}

function describeFault(error: unknown): string[] {
  return [
    `caaspp: a fault of caaspp itself: ${visible(error instanceof Error ? error.message : String(error))}`,
    '  Please report it: run the same command with --verbose and send the version, the command and the messages to',
    '  whoever maintains your copy (package.json names them). Leave out student data.',
  ];
}

function describeStack(error: Error): string {
  const cause = error.cause instanceof Error ? `\nReason: ${describeStack(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}

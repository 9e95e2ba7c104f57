import { constants } from 'node:os';
import { CommanderError } from 'commander';
import { describeError } from './errors.js';
import { exitCodes } from './exit-codes.js';
import { createProgram } from './program.js';

/**
 * Runs the command line as a process of its own.
 * @param argv The arguments, without node and script.
 * @returns The exit code, for `process.exitCode`: ending the process here would cut off what a pipe still takes.
 */
export function main(argv: readonly string[]): Promise<number> {
  guardProcess();
  return run(argv);
}

/** The same without a hold on signals and on errors that nobody waits for. */
export async function run(argv: readonly string[]): Promise<number> {
  let exitCode = exitCodes.success;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // commander has written its message; a help text or version that was asked for also ends as an error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.badInput;
    return fail(error, program.opts().verbose === true);
  }
}

function fail(error: unknown, verbose: boolean): number {
  const { text, exitCode } = describeError(error, verbose);
  process.stderr.write(text);
  return exitCode;
}

function guardProcess(): void {
  // Exits through process.exit, so that half-written files are removed; 130 for SIGINT, as shells count.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  // Node would end with 1, which means findings.
  process.once('uncaughtException', (error) => process.exit(fail(error, true)));
  // Who writes learns of an error by itself; without a listener a closed pipe would end the process.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

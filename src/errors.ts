/** What a reader of an error needs beside its message. */
export interface ErrorDetails {
  /** Where: a file, perhaps with a line. */
  readonly file?: string;
  readonly line?: number;
  /** What to do next, one sentence. */
  readonly next?: string | undefined;
  readonly cause?: unknown;
}

/** The input, the configuration or the usage is at fault, not this program. The command line exits with 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly next: string | undefined;

  constructor(
    /** Stable, for programs: `not-found`, `unknown-layout`, … */
    readonly code: string,
    message: string,
    details: ErrorDetails = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.file = details.file;
    this.line = details.line;
    this.next = details.next;
  }
}

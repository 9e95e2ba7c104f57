import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command line as users run it: `bin/caaspp.js` over the build. */
export const launcher = fileURLToPath(new URL('../../bin/caaspp.js', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What stands on standard input; nothing unless given. */
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of node itself. */
  readonly nodeOptions?: readonly string[];
}

/** Runs `caaspp` to its end. */
export async function caaspp(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = start(args, options);
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const stdout = gather(child.stdout);
  const stderr = gather(child.stderr);
  const code = await ended(child);
  return { code, stdout: await stdout, stderr: await stderr };
}

/** Starts `caaspp`, to be stopped or left half-way. */
export function start(args: readonly string[], options: RunOptions = {}): ChildProcessWithoutNullStreams {
  const { cwd, env, nodeOptions = [] } = options;
  return spawn(process.execPath, [...nodeOptions, launcher, ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
  });
}

/** The exit code; null where a signal ended the process. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('close', resolve);
  });
}

export async function gather(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

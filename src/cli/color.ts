import type { Styles } from '../report/styles.js';
import { plainStyles } from '../report/styles.js';

/** What decides about colour on a stream, each stream by itself. */
export interface ColorFacts {
  readonly isTTY: boolean;
  /** False with `--no-color`. */
  readonly wanted: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** https://no-color.org: an empty NO_COLOR is as good as none. */
export function usesColor({ isTTY, wanted, env }: ColorFacts): boolean {
  return isTTY && wanted && env.TERM !== 'dumb' && (env.NO_COLOR ?? '') === '';
}

/** Loads chalk only where colour is used, and tells it so: it would decide by itself, and does not know NO_COLOR. */
export async function loadStyles(colored: boolean): Promise<Styles> {
  if (!colored) return plainStyles;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    severity: { error: chalk.red.bold, warning: chalk.yellow.bold },
    sound: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
  };
}

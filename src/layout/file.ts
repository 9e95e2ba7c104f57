import { readFile } from 'node:fs/promises';
import { InputError } from '../errors.js';
import { lineOfFault } from '../text/json-fault.js';
import { JsonLines } from '../text/json-lines.js';
import { checkLayout, type LayoutProblem, parseLayout } from './check.js';
import { bindLayout, type Layout } from './layout.js';

/** A problem of a document in a file; lines are 1-based. */
export interface LocatedProblem extends LayoutProblem {
  readonly line: number;
}

/**
 * Reads a layout document of the user's own.
 * @throws InputError `not-found`, `not-json`.
 */
async function readLayoutDocument(
  path: string,
): Promise<{ readonly text: string; readonly document: unknown }> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new InputError('not-found', `The layout ${path} cannot be read.`, { file: path, cause });
  });
  try {
    return { text, document: JSON.parse(text) };
  } catch (cause) {
    const line = lineOfFault(text, cause);
    throw new InputError(
      'not-json',
      `${path}${line === undefined ? '' : `, line ${line}`}: it is not JSON.`,
      {
        file: path,
        ...(line === undefined ? {} : { line }),
        next: 'A layout is a JSON document; see docs/layouts.md.',
        cause,
      },
    );
  }
}

/** @throws InputError as `readLayoutDocument` does. */
export async function checkLayoutFile(path: string): Promise<LocatedProblem[]> {
  const { text, document } = await readLayoutDocument(path);
  const problems = checkLayout(document);
  if (problems.length === 0) return [];
  const lines = new JsonLines(text);
  return problems.map((problem) => ({ ...problem, line: lines.lineOf(problem.path) }));
}

/**
 * Loads a layout of the user's own for use.
 * @throws InputError `bad-layout` with its first problem, `not-found`, `not-json`.
 */
export async function loadLayoutFile(path: string): Promise<Layout> {
  const { document } = await readLayoutDocument(path);
  const { layout, problems } = parseLayout(document);
  const [problem] = problems;
  if (layout !== undefined && problem === undefined) return bindLayout(layout);
  throw new InputError('bad-layout', `${path} is no sound layout: ${problem?.path}: ${problem?.message}`, {
    file: path,
    next: `See all its problems with: caaspp layout check ${path}`,
  });
}

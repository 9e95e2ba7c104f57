import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '../errors.js';
import { lineOfFault } from '../text/json-fault.js';
import { JsonLines } from '../text/json-lines.js';

const names = ['caaspp.config.json', 'caaspp.config.yaml', 'caaspp.config.yml'];

/** A configuration as it was read. */
export interface ConfigFile {
  readonly path: string;
  readonly content: unknown;
  /** The 1-based line of a value, or of what would hold it. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * The configuration that holds in a directory: its own, or that of the nearest directory above which has one.
 * @param directory Absolute.
 * @throws InputError `several-configurations` where a directory has more than one.
 */
export function findConfigFile(directory: string): string | undefined {
  const found = names.map((name) => join(directory, name)).filter((path) => existsSync(path));
  if (found.length > 1) {
    throw new InputError('several-configurations', `${found.join(' and ')} stand in one directory.`, {
      file: found[0],
      next: 'Keep one of them.',
    });
  }
  const above = dirname(directory);
  return found[0] ?? (above === directory ? undefined : findConfigFile(above));
}

/**
 * Reads JSON or, under another extension, YAML.
 * @throws InputError `not-found`; `bad-config` with the line.
 */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new InputError('not-found', `The configuration ${path} cannot be read.`, { file: path, cause });
  });
  return path.endsWith('.json') ? readJson(path, text) : readYaml(path, text);
}

function readJson(path: string, text: string): ConfigFile {
  try {
    const content: unknown = JSON.parse(text);
    const lines = new JsonLines(text);
    return { path, content, lineOf: (keys) => lines.lineOf(keys.join('.')) };
  } catch (cause) {
    throw unreadable(path, lineOfFault(text, cause), 'it is not JSON.', cause);
  }
}

async function readYaml(path: string, text: string): Promise<ConfigFile> {
  const { isNode, LineCounter, parseDocument } = await import('yaml');
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) {
    const [problem] = error.message.split('\n');
    throw unreadable(path, counter.linePos(error.pos[0]).line, problem, error);
  }
  const lineOf = (keys: readonly PropertyKey[]): number => {
    const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    return keys.length === 0 ? 1 : lineOf(keys.slice(0, -1));
  };
  return { path, content: document.toJS(), lineOf };
}

function unreadable(path: string, line: number | undefined, problem: string, cause: unknown): InputError {
  const place = line === undefined ? path : `${path}, line ${line}`;
  return new InputError('bad-config', `${place}: ${problem}`, {
    file: path,
    ...(line === undefined ? {} : { line }),
    cause,
  });
}

import { relative } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { type ConfigFile, readConfigFile } from '../../config/file.js';
import { type RulesConfig, rulesConfig } from '../../config/rules.js';
import { InputError } from '../../errors.js';
import { nearest } from '../../text/nearest.js';
import { commandsOf, sharedFlags } from './flags.js';
import { configSchema } from './schema.js';

const value = z.union([z.boolean(), z.string(), z.number(), z.array(z.string())]);
const values = z.record(z.string(), value);
const byCommand = z.object({ commands: z.record(z.string(), values).default({}) });

export type FlagValue = z.infer<typeof value>;

/** A flag as a configuration sets it. */
export interface Setting {
  readonly value: FlagValue;
  readonly line: number;
}

/** What a configuration says, checked. */
export interface Configuration {
  /** Absolute. */
  readonly path: string;
  /** As messages name it. */
  readonly name: string;
  readonly rules: RulesConfig;
  /** The 1-based line of a value. */
  lineOf(path: readonly PropertyKey[]): number;
  /** What it says of a flag: for the command, or else for all that have it. */
  settingOf(command: string, key: string): Setting | undefined;
}

/** @throws InputError `bad-config`, with the line and, of a misspelled key, the nearest; as reading the file does. */
export async function loadConfiguration(program: Command, path: string): Promise<Configuration> {
  const file = await readConfigFile(path);
  const name = relative(process.cwd(), path);
  const schema = configSchema(program);
  const { error } = schema.safeParse(file.content);
  if (error !== undefined) throw badConfig(program, schema, { ...file, path: name }, error.issues[0]);
  const { commands } = byCommand.parse(file.content);
  const shared = z.record(z.string(), z.unknown()).parse(file.content);
  const sharedKeys = sharedFlags(program);
  return {
    path,
    name,
    rules: rulesConfig.parse(file.content),
    lineOf: (place) => file.lineOf(place),
    settingOf: (command, key) => {
      const own = commands[command]?.[key];
      if (own !== undefined) return { value: own, line: file.lineOf(['commands', command, key]) };
      if (!sharedKeys.has(key) || shared[key] === undefined) return undefined;
      return { value: value.parse(shared[key]), line: file.lineOf([key]) };
    },
  };
}

function badConfig(
  program: Command,
  schema: z.ZodType,
  file: ConfigFile,
  { code, path, message, ...issue }: z.core.$ZodIssue,
): InputError {
  if (code === 'unrecognized_keys' && 'keys' in issue && Array.isArray(issue.keys)) {
    const key = String(issue.keys[0]);
    const place = [...path, key].join('.');
    return fault(file, [...path, key], `there is no key ${place}.`, adviceFor(program, schema, path, key));
  }
  return fault(file, path, `${path.length === 0 ? '' : `${path.join('.')}: `}${message}`);
}

function fault(file: ConfigFile, place: readonly PropertyKey[], problem: string, next?: string): InputError {
  const line = file.lineOf(place);
  return new InputError('bad-config', `${file.path}, line ${line}: ${problem}`, {
    file: file.path,
    line,
    next: next ?? 'See docs/configuration.md.',
  });
}

function adviceFor(
  program: Command,
  schema: z.ZodType,
  path: readonly PropertyKey[],
  key: string,
): string | undefined {
  const guess = nearest(key, keysAt(schema, path));
  if (guess !== undefined) return `Did you mean ${guess}?`;
  const [command] =
    [...commandsOf(program)].find(([, { options }]) =>
      options.some((option) => option.attributeName() === key),
    ) ?? [];
  return command === undefined
    ? undefined
    : `It is not the same in all commands: put it under commands, such as ${command}.`;
}

/** The keys that may stand at a place. */
function keysAt(schema: unknown, [first, ...rest]: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodExactOptional)
    return keysAt(schema.unwrap(), first === undefined ? [] : [first, ...rest]);
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return first === undefined ? Object.keys(schema.shape) : keysAt(schema.shape[String(first)], rest);
}

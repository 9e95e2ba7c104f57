import type { Command } from 'commander';
import type { RulesConfig } from '../../config/rules.js';
import { InputError } from '../../errors.js';
import { alignColumns } from '../../text/columns.js';
import { nearest } from '../../text/nearest.js';
import { visible } from '../../text/visible.js';
import { applyConfiguration, nameOf, withParents } from '../config/apply.js';
import { commandsOf, configurableFlags } from '../config/flags.js';
import type { Configuration } from '../config/load.js';
import { exitCodes } from '../exit-codes.js';
import type { GlobalOptions } from '../options.js';
import { printLines } from '../output.js';
import { configuredRules } from '../own-rules.js';

export interface ConfigPrintOptions {
  readonly format: 'text' | 'json';
}

/** A flag that has a value, and who says so. */
interface Held {
  readonly key: string;
  readonly value: unknown;
  readonly source: string;
}

/**
 * Prints what holds for a command where its line says nothing.
 * @param name As it is typed; the empty text is `validate`.
 */
export async function runConfigPrint(
  program: Command,
  name: string,
  { format }: ConfigPrintOptions,
  { configuration }: GlobalOptions,
): Promise<number> {
  const command = name || 'validate';
  const target = commandNamed(program, command);
  if (configuration !== undefined) applyConfiguration(program, target, configuration);
  configuredRules(configuration);
  const flags = withParents(target).flatMap((each) => heldOf(each, nameOf(program, each), configuration));
  const rules = configuration?.rules ?? {};
  const file = configuration?.name ?? null;
  await printLines(
    format === 'json'
      ? [JSON.stringify({ file, command, flags, ...rules }, null, 2)]
      : [
          file === null
            ? 'No configuration: caaspp.config.json or .yaml, here or in a directory above.'
            : visible(file),
          '',
          ...describe(command, flags, rules),
        ],
  );
  return exitCodes.success;
}

/** @throws InputError `unknown-command`, with the nearest. */
function commandNamed(program: Command, name: string): Command {
  const commands = commandsOf(program);
  const command = commands.get(name);
  if (command !== undefined) return command;
  const guess = nearest(name, commands.keys());
  throw new InputError('unknown-command', `There is no command ${name}.`, {
    next: guess === undefined ? 'List them with: caaspp --help' : `Did you mean ${guess}?`,
  });
}

function heldOf(command: Command, name: string, configuration: Configuration | undefined): Held[] {
  return configurableFlags(command).flatMap(({ key }) => {
    const [environment] = key === 'color' ? colorInEnvironment() : [];
    if (environment !== undefined) return [{ key, value: false, source: environment }];
    const value: unknown = command.getOptionValue(key);
    if (value === undefined) return [];
    const setting = configuration?.settingOf(name, key);
    const isSet = command.getOptionValueSource(key) === 'config' && setting !== undefined;
    if (isSet) return [{ key, value: setting.value, source: `${configuration?.name}:${setting.line}` }];
    const source = command.getOptionValueSource(key) === 'cli' ? 'flag' : 'default';
    return [{ key, value, source }];
  });
}

/** What turns colours off whatever the configuration says. */
function colorInEnvironment(): string[] {
  const { NO_COLOR = '', TERM } = process.env;
  return [
    ...(NO_COLOR === '' ? [] : ['environment: NO_COLOR']),
    ...(TERM === 'dumb' ? ['environment: TERM'] : []),
  ];
}

function describe(command: string, flags: readonly Held[], rules: RulesConfig): string[] {
  const { severity = {}, ignore = [], rules: own = [] } = rules;
  const rows = flags.map(({ key, value, source }) => [key, visible(String(value)), source]);
  return [
    `${command}:`,
    ...alignColumns(rows).map((row) => `  ${row}`),
    ...section('severity', Object.entries(severity)),
    ...section(
      'ignore',
      ignore.map(({ rule, field = '', file = '', where = '', reason }) => [rule, field, file, where, reason]),
    ),
    ...section(
      'rules',
      own.map(({ id, severity: level, title }) => [id, level, title]),
    ),
  ];
}

function section(name: string, rows: readonly string[][]): string[] {
  if (rows.length === 0) return [];
  return ['', `${name}:`, ...alignColumns(rows.map((row) => row.map(visible))).map((row) => `  ${row}`)];
}

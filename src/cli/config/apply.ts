import { dirname, relative, resolve } from 'node:path';
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { InputError } from '../../errors.js';
import { commandsOf, configurableFlags, isList, isPath, takesValue } from './flags.js';
import type { Configuration, Setting } from './load.js';

/**
 * Sets the flags of a command, and of those above it, that neither its line nor the environment sets.
 * @throws InputError `bad-config` where a flag cannot have its value.
 */
export function applyConfiguration(program: Command, command: Command, configuration: Configuration): void {
  program.setOptionValueWithSource('configuration', configuration, 'config');
  for (const target of withParents(command)) {
    for (const { key, option } of configurableFlags(target)) {
      const setting = configuration.settingOf(nameOf(program, target), key);
      if (setting === undefined || isGiven(target, key) || excludes(target, option)) continue;
      target.setOptionValueWithSource(key, flagValue(option, setting, configuration), 'config');
    }
  }
}

/** A command and those above it, the program first: their flags are its flags too. */
export function withParents(command: Command): Command[] {
  return command.parent === null ? [command] : [...withParents(command.parent), command];
}

/** The name under which a configuration knows a command; empty for the program. */
export function nameOf(program: Command, command: Command): string {
  const [name = ''] = [...commandsOf(program)].find(([, each]) => each === command) ?? [];
  return name;
}

function isGiven(command: Command, key: string): boolean {
  const source = command.getOptionValueSource(key);
  return source !== undefined && source !== 'default' && source !== 'config';
}

/** Whether a flag on the line excludes one: the line decides. */
function excludes(command: Command, option: Option): boolean {
  const key = option.attributeName();
  return command.options.some(
    (other) =>
      isGiven(command, other.attributeName()) &&
      (conflictsOf(other).includes(key) || conflictsOf(option).includes(other.attributeName())),
  );
}

/** commander keeps them, and does not declare it. */
function conflictsOf(option: Option): readonly unknown[] {
  return 'conflictsWith' in option && Array.isArray(option.conflictsWith) ? option.conflictsWith : [];
}

function flagValue(option: Option, { value, line }: Setting, { path, name }: Configuration): unknown {
  if (!takesValue(option) || isList(option)) return value;
  const text = String(value);
  const meant = isPath(option, text) ? relative(process.cwd(), resolve(dirname(path), text)) : text;
  try {
    return option.parseArg === undefined ? meant : option.parseArg<unknown>(meant, undefined);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    const problem = `${name}, line ${line}: ${option.attributeName()}: ${error.message}`;
    throw new InputError('bad-config', problem, { file: path, line, next: option.description });
  }
}

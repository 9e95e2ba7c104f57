import type { Command, Option } from 'commander';
import { collect } from '../options.js';

/** A flag of a command that a configuration may set. */
export interface ConfigurableFlag {
  /** The long flag in camelCase. */
  readonly key: string;
  readonly option: Option;
}

/** What only makes sense in a single run. */
const ofOneRun = ['config', 'updateBaseline', 'dryRun', 'version'];

/** What a configuration says in a form of its own. */
const ofRules = ['ignore', 'severity'];

/** Flags that a command cannot do without say what it does: they belong on its line. */
export function configurableFlags(command: Command): ConfigurableFlag[] {
  return command.options
    .filter(({ mandatory }) => !mandatory)
    .map((option) => ({ key: option.attributeName(), option }))
    .filter(({ key }) => !ofOneRun.includes(key) && !ofRules.includes(key));
}

/** Name as it is typed → command, those with commands below them too. */
export function commandsOf(program: Command): Map<string, Command> {
  const below = (command: Command, prefix: string): [string, Command][] =>
    command.commands.flatMap((each) => [
      [prefix + each.name(), each],
      ...below(each, `${prefix}${each.name()} `),
    ]);
  return new Map(below(program, ''));
}

/** The flags that mean the same in every command that has them, by key. */
export function sharedFlags(program: Command): Map<string, Option> {
  const all = [program, ...commandsOf(program).values()].flatMap(configurableFlags);
  const shared = new Map<string, Option>();
  const differing = new Set<string>();
  for (const { key, option } of all) {
    const other = shared.get(key);
    if (other === undefined) shared.set(key, option);
    else if (meaningOf(option) !== meaningOf(other)) differing.add(key);
  }
  for (const key of differing) shared.delete(key);
  return shared;
}

function meaningOf({ flags, argChoices, defaultValue }: Option): string {
  return JSON.stringify([flags, argChoices, defaultValue]);
}

export function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

/** Whether a flag takes several values. */
export function isList({ parseArg }: Option): boolean {
  return parseArg === collect;
}

/** Whether a value of a flag is the path of a file: then it is meant from where the configuration stands. */
export function isPath({ flags }: Option, value: string): boolean {
  const [, placeholder = ''] = /<(.*)>/.exec(flags) ?? [];
  const kinds = placeholder.split('|');
  if (value === '-' || !kinds.includes('file')) return false;
  return kinds.length === 1 || value.endsWith('.json');
}

import type { Command, Option } from 'commander';
import { publishedLayouts } from '../../layout/catalog.js';
import { catalogue } from '../../rules/index.js';
import { commandsOf, takesValue } from '../config/flags.js';

/** What can stand in a place of the command line; neither words nor files where only the user knows. */
export interface Wanted {
  readonly words: readonly string[];
  readonly files: boolean;
}

export interface CompletedFlag {
  /** As they are typed: `--output`, `-o`. */
  readonly names: readonly string[];
  readonly description: string;
  /** Undefined where it takes no value. */
  readonly value: Wanted | undefined;
}

export interface CompletedCommand {
  /** As it is typed, without the program; empty for the program itself. */
  readonly name: string;
  readonly commands: readonly { readonly name: string; readonly summary: string }[];
  readonly flags: readonly CompletedFlag[];
  readonly argument: Wanted;
}

/** What can be typed, as commander understands it: the one source of the scripts of all shells. */
export function completedCommands(program: Command): CompletedCommand[] {
  const commands = commandsOf(program);
  const wanted = wantedBy([...commands.keys()]);
  return [['', program] as const, ...commands].map(([name, command]) => {
    const help = Object.assign(command.createHelp(), { showGlobalOptions: true });
    const [argument] = command.registeredArguments;
    return {
      name,
      commands: command.commands.map((each) => ({
        name: each.name(),
        summary: help.subcommandDescription(each),
      })),
      flags: [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)].map((option) => ({
        names: [option.long, option.short].flatMap((flag) => flag ?? []),
        description: option.description,
        value: takesValue(option) ? wanted(placeholderOf(option), option.argChoices) : undefined,
      })),
      argument: argument === undefined ? nothing : wanted(argument.name(), argument.argChoices),
    };
  });
}

const nothing: Wanted = { words: [], files: false };

function placeholderOf({ flags }: Option): string {
  return /<(.*)>/.exec(flags)?.[1] ?? '';
}

/** What the placeholders of flags and arguments stand for. */
function wantedBy(commands: readonly string[]): (name: string, choices?: readonly string[]) => Wanted {
  const rules = catalogue.map(({ id }) => id);
  const groups = new Set(rules.map((id) => id.slice(0, id.indexOf('/') + 1)));
  const layouts = publishedLayouts();
  const lists: ReadonlyMap<string, Wanted> = new Map(
    Object.entries({
      rule: { words: rules, files: false },
      ids: { words: [...groups, ...rules], files: false },
      layout: { words: layouts, files: true },
      from: { words: layouts, files: true },
      'id|file': { words: layouts, files: true },
      command: { words: commands, files: false },
    }),
  );
  const ofFiles = ['file', 'extract'];
  return (name, choices) =>
    choices === undefined
      ? (lists.get(name) ?? { words: [], files: ofFiles.includes(name) })
      : { words: choices, files: false };
}

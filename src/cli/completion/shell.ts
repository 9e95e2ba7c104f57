import type { CompletedCommand, Wanted } from './words.js';

/** An alternative of a `case`: what it is for, and the patterns that lead there. */
export interface Arm<T> {
  readonly patterns: readonly string[];
  readonly value: T;
}

/** What a shell wants to know, in the form of `case` statements over `COMMAND/WORD`. */
export interface ShellCases {
  /** `COMMAND/WORD` where the word is the next part of the command's name. */
  readonly steps: readonly string[];
  /** `COMMAND/FLAG` where the flag takes a value. */
  readonly values: readonly Arm<Wanted>[];
  /** `COMMAND/` where the command takes arguments. */
  readonly arguments: readonly Arm<Wanted>[];
}

export function shellCases(commands: readonly CompletedCommand[]): ShellCases {
  return {
    steps: commands.flatMap(({ name, commands: below }) => below.map((each) => `'${name}/${each.name}'`)),
    values: mergeArms(valuesOf(commands)),
    arguments: mergeArms(
      commands.map(({ name, commands: below, argument }) => ({
        pattern: `'${name}'`,
        value:
          below.length === 0 ? argument : { words: below.map((each) => each.name), files: argument.files },
      })),
    ),
  };
}

interface Case {
  readonly pattern: string;
  readonly value: Wanted;
}

/** A flag that wants the same in every command that has it needs one pattern. */
function valuesOf(commands: readonly CompletedCommand[]): Case[] {
  const byFlag = new Map<string, { command: string; value: Wanted }[]>();
  for (const { name: command, flags } of commands) {
    for (const { names, value } of flags) {
      if (value === undefined) continue;
      for (const name of names) byFlag.set(name, [...(byFlag.get(name) ?? []), { command, value }]);
    }
  }
  return [...byFlag].flatMap(([flag, uses]) =>
    new Set(uses.map(({ value }) => JSON.stringify(value))).size === 1
      ? [{ pattern: `*/${flag}`, value: uses[0].value }]
      : uses.map(({ command, value }) => ({ pattern: `'${command}/${flag}'`, value })),
  );
}

/** Lists of rules are long: each stands once. */
function mergeArms(cases: readonly Case[]): Arm<Wanted>[] {
  const arms = new Map<string, { patterns: string[]; value: Wanted }>();
  for (const { pattern, value } of cases) {
    const key = JSON.stringify(value);
    const arm = arms.get(key) ?? { patterns: [], value };
    arm.patterns.push(pattern);
    arms.set(key, arm);
  }
  return [...arms.values()];
}

import type { Command } from 'commander';
import { bashScript } from './bash.js';
import { fishScript } from './fish.js';
import type { Shell } from './shells.js';
import { completedCommands } from './words.js';
import { zshScript } from './zsh.js';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** What teaches a shell to complete the commands of a program. */
export function completionScript(program: Command, shell: Shell): string {
  return scripts[shell](completedCommands(program));
}

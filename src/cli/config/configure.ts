import { resolve } from 'node:path';
import type { Command } from 'commander';
import { findConfigFile } from '../../config/file.js';

/**
 * Gives a command that is about to run what the configuration says of its flags: what stands on the line, or in the environment, goes
 * before it.
 * @throws InputError where there is a configuration and it is not in order.
 */
export async function configure(program: Command, command: Command): Promise<void> {
  const { config } = program.opts<{ config?: string | boolean }>();
  if (config === false) return;
  const path = typeof config === 'string' ? resolve(config) : findConfigFile(process.cwd());
  if (path === undefined) return;
  const { loadConfiguration } = await import('./load.js');
  const { applyConfiguration } = await import('./apply.js');
  const configuration = await loadConfiguration(program, path);
  applyConfiguration(program, command, configuration);
}

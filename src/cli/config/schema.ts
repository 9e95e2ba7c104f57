import type { Command, Option } from 'commander';
import { z } from 'zod';
import { ruleKeys } from '../../config/rules.js';
import { commandsOf, configurableFlags, isList, sharedFlags, takesValue } from './flags.js';

/** The shape of a configuration; it follows from the flags of the commands. */
export function configSchema(program: Command) {
  const commands = [...commandsOf(program)].map(([name, command]) => {
    const flags = configurableFlags(command).map(({ key, option }) => [key, valueSchema(option)] as const);
    return [name, z.strictObject(Object.fromEntries(flags)).exactOptional()] as const;
  });
  const shared = [...sharedFlags(program)].map(([key, option]) => [key, valueSchema(option)] as const);
  return z.strictObject({
    $schema: z.string().exactOptional().describe('The schema of this file, for editors'),
    ...Object.fromEntries(shared),
    ...ruleKeys,
    commands: z
      .strictObject(Object.fromEntries(commands))
      .exactOptional()
      .describe('Flags of single commands; they go before those that hold for all'),
  });
}

function valueSchema(option: Option) {
  const { argChoices, description, negate } = option;
  return shapeOf()
    .exactOptional()
    .describe(negate ? `false: ${description}` : description);

  function shapeOf() {
    if (!takesValue(option)) return z.boolean();
    if (isList(option)) return z.array(z.string());
    if (argChoices !== undefined) return z.enum(argChoices);
    return z.union([z.string(), z.number()]);
  }
}

/** The same as a JSON Schema (2020-12), for editors. */
export function configJsonSchema(program: Command): object {
  return z.toJSONSchema(configSchema(program), { target: 'draft-2020-12' });
}

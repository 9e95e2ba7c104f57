/** Examples under a help text: a command, and what it is good for. */
export function examples(...pairs: readonly (readonly [command: string, purpose: string])[]): string {
  const lines = pairs.map(([command, purpose]) => `  # ${purpose}\n  $ ${command}`);
  return `\nExamples:\n${lines.join('\n')}`;
}

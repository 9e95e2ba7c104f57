/**
 * The 1-based line at which a text ceases to be JSON, as far as its parser tells.
 * @param error What `JSON.parse` has thrown.
 */
export function lineOfFault(text: string, error: unknown): number | undefined {
  if (!(error instanceof SyntaxError)) return undefined;
  if (error.message.includes('end of JSON')) return text.split('\n').length;
  const [, position] = /at position (\d+)/.exec(error.message) ?? [];
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
}

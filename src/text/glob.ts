import { basename } from 'node:path';

/**
 * Whether the name of a file fits a pattern: `*` is any part of a name, `**` also of several directories, `?` one character. A
 * pattern without a slash is about the last part of the name.
 */
export function fits(name: string, pattern: string): boolean {
  const path = name.replaceAll('\\', '/');
  return expressionOf(pattern).test(pattern.includes('/') ? path : basename(path));
}

function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(/\*\*|[*?]|[\\^$.+()[\]{}|]/g, (part) => wildcards[part] ?? `\\${part}`);
  return new RegExp(`^${source}$`, 'us');
}

const wildcards: Readonly<Record<string, string>> = { '**': '.*', '*': '[^/]*', '?': '[^/]' };

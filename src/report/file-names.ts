import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The name of a file as platforms expect it: relative to the directory of the run, with slashes. What lies outside of it, and
 * `<stdin>`, keeps its name.
 */
export function relativeName(file: string, directory: string): string {
  const path = relative(directory, resolve(directory, file));
  const isInside = path !== '' && !isAbsolute(path) && path.split(sep)[0] !== '..';
  return isInside ? path.split(sep).join('/') : file;
}

/** The same as a URI reference. */
export function relativeUri(file: string, directory: string): string {
  const name = relativeName(file, directory);
  if (isAbsolute(name)) return pathToFileURL(name).href;
  return name.split('/').map(encodeURIComponent).join('/');
}

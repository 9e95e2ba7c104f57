import { loadLayout } from '../layout/catalog.js';
import type { Layout } from '../layout/layout.js';

/**
 * The layout that a user named: a published one by id or administration, or a layout document by its path.
 * @throws InputError `unknown-layout`, or what reading and checking the document throws.
 */
export async function namedLayout(name: string): Promise<Layout> {
  if (!name.endsWith('.json')) return loadLayout(name);
  const { loadLayoutFile } = await import('../layout/file.js');
  return loadLayoutFile(name);
}

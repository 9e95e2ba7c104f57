import { loadLayout } from '../../src/layout/catalog.js';
import { bindLayout, type Layout } from '../../src/layout/layout.js';

/**
 * The layout of 2016–17 with what is said of the snapshot from 2021–22 on: no extract date for all, and windows taken
 * over the LEA.
 */
export function laterLayout(): Layout {
  const { document } = loadLayout('2016-17');
  const { extractedOn, ...dates } = document.dates ?? {};
  return bindLayout({ ...document, id: 'later', dates, snapshot: { window: 'lea' } });
}

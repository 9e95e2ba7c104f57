import {
  type AbsentNameError,
  Compiler,
  type Condition,
  check,
  ExpressionError,
} from '../../expression/index.js';
import { exportDictionaries, loadLayout, publishedLayouts } from '../../layout/catalog.js';
import type { Layout } from '../../layout/layout.js';
import { judgedFields } from '../../snapshot/fields.js';

/**
 * Compiles a condition of a user that is for files of several layouts: what one of them lacks is blank there.
 * @throws ExpressionError as `requireNames`.
 */
export function conditionIn(layout: Layout, source: string): Condition {
  requireNames(layout, source);
  return new Compiler(layout).condition(check(layout, source, { absence: 'blank' }).root);
}

/**
 * A misspelled name would be blank everywhere, so that nothing would ever be found.
 * @throws ExpressionError where the source cannot be read, or names what no layout has or what is not known when records are
 * judged.
 */
export function requireNames(layout: Layout, source: string): void {
  const { absent, compared, tested } = check(layout, source, { absence: 'blank' });
  for (const { key } of [...compared, ...tested]) {
    if (!layout.derived.has(key) || judgedFields.has(key)) continue;
    const start = source.indexOf(key);
    throw new ExpressionError(`${key} is not known to rules.`, source, start, start + key.length);
  }
  // With the nearest name of this layout.
  if (absent.some((name) => !isKnownElsewhere(source, name))) check(layout, source);
}

function isKnownElsewhere(source: string, { start }: AbsentNameError): boolean {
  return [...publishedLayouts(), ...exportDictionaries()].some((id) => {
    try {
      const { absent } = check(loadLayout(id), source, { absence: 'blank' });
      return absent.every((name) => name.start !== start);
    } catch (error) {
      // What cannot be compared in that layout says nothing of the name.
      if (error instanceof ExpressionError) return false;
      throw error;
    }
  });
}

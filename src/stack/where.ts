import { Compiler, check } from '../expression/index.js';
import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';

/** A condition on records of several layouts, as it reads in one of them. */
export interface LayoutCondition {
  readonly holds: (row: Row) => boolean;
  /** Keys of the fields that it looks at. */
  readonly keys: ReadonlySet<string>;
  /** What the layout lacks, as sentences: no record of it has that. */
  readonly absent: readonly string[];
}

/**
 * Compiles a condition for each layout. A key that one of them lacks is always blank there, a code stands in no record of it;
 * what all of them lack is an error.
 * @throws ExpressionError
 */
export function compileForEach(
  layouts: Iterable<Layout>,
  union: Layout,
  source: string,
): Map<Layout, LayoutCondition> {
  const checked = [...new Set(layouts)].map((layout) => {
    const expression = check(layout, source, { absence: 'blank' });
    return { layout, expression };
  });
  const [{ expression: first }, ...others] = checked;
  const nowhere = first.absent.find(({ start }) =>
    others.every(({ expression }) => expression.absent.some((absent) => absent.start === start)),
  );
  if (nowhere !== undefined) {
    // The union knows the nearest name in any of them.
    check(union, source);
    throw nowhere;
  }
  return new Map(
    checked.map(({ layout, expression: { root, compared, tested, absent } }) => [
      layout,
      {
        holds: new Compiler(layout).condition(root),
        keys: new Set([...compared, ...tested].map(({ key }) => key)),
        absent: [...new Set(absent.map(({ problem }) => problem))],
      },
    ]),
  );
}

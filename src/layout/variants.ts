import { bindLayout, type Layout } from './layout.js';

const variantsByLayout = new WeakMap<Layout, readonly Layout[]>();

/** The layout itself and those that it becomes where records have another of its lengths: the fields are the same. */
export function fixedWidthVariants(layout: Layout): readonly Layout[] {
  let variants = variantsByLayout.get(layout);
  if (variants === undefined) {
    variants = [
      layout,
      ...(layout.document.fixedWidth.variants ?? []).map((variant) => resize(layout, variant)),
    ];
    variantsByLayout.set(layout, variants);
  }
  return variants;
}

interface Variant {
  readonly recordLength: number;
  readonly lengths: Readonly<Record<string, number>>;
}

function resize({ document }: Layout, { recordLength, lengths }: Variant): Layout {
  let end = 0;
  const fields = document.fields.map((field) => {
    const length = lengths[field.key] ?? field.length ?? 0;
    const start = end + 1;
    end += length;
    return { ...field, start, end, length };
  });
  return bindLayout({ ...document, fields, fixedWidth: { recordLength } });
}

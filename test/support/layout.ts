import { bindLayout, type Layout } from '../../src/layout/layout.js';
import type { FieldDocument, LayoutDocument } from '../../src/layout/schema.js';

/** What a test says of a field; place, name and heading follow from its key and its place in the list. */
export type FieldPart = Partial<FieldDocument> & Pick<FieldDocument, 'key' | 'kind'> & { length: number };

/** A sound layout document of a few fields, one after another, with record types 01 and 02. */
export function layoutDocument(
  parts: readonly FieldPart[],
  rest: Partial<LayoutDocument> = {},
): LayoutDocument {
  let end = 0;
  const fields = parts.map((part, index) => {
    const start = end + 1;
    end += part.length;
    return { number: index + 1, start, end, name: part.key, headers: [part.key], section: '', ...part };
  });
  return {
    id: 'test-2016-17',
    program: 'Test',
    administration: '2016-17',
    revision: null,
    basis: 'official',
    source: 'made for a test',
    fixedWidth: { recordLength: end },
    delimited: { delimiter: '^', headerRow: true },
    recordTypes: {
      '01': { name: 'ELA', program: 'Test', subject: 'ELA' },
      '02': { name: 'Mathematics', program: 'Test', subject: 'Mathematics' },
    },
    fields,
    codeTables: {},
    conditionCodes: [],
    includeIndicators: [],
    attemptedness: [],
    scaleScoreRanges: [],
    rules: [],
    observations: [],
    ...rest,
  };
}

/** The field that every layout needs. */
export const recordTypePart: FieldPart = {
  key: 'recordType',
  kind: 'code',
  length: 2,
  codes: { '01': 'ELA', '02': 'Mathematics' },
  required: true,
};

/** The same layout, ready for use. */
export function layoutOf(parts: readonly FieldPart[], rest: Partial<LayoutDocument> = {}): Layout {
  return bindLayout(layoutDocument([recordTypePart, ...parts], rest));
}

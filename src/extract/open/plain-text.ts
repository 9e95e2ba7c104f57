import type { ByteSource } from '../source.js';
import { delimiterOfText } from './delimiter.js';
import { gunzip, isGzip } from './gzip.js';
import { through } from './layer.js';
import { hasOnlyCarriageReturns, lineFeeds } from './line-ends.js';
import { unquoted } from './unquote.js';
import { fromUtf16, utf16Of } from './utf16.js';

/** Undoes what was done to text, from the outside in: gzip, UTF-16, delimiters with quotes, line ends. */
export async function plainText(packed: ByteSource): Promise<ByteSource> {
  const source = isGzip(packed.head) ? await through(packed, gunzip) : packed;
  const order = utf16Of(source.head);
  const text = order === undefined ? source : await through(source, fromUtf16(order));
  const delimiter = delimiterOfText(text.head);
  if (delimiter !== undefined) return through(text, unquoted(delimiter));
  return hasOnlyCarriageReturns(text.head) ? through(text, lineFeeds) : text;
}

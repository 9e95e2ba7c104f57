import { SaxesParser } from 'saxes';
import { InputError } from '../../../errors.js';

/** What is told of a document, in its order; names come without the prefix of their namespace. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A tag or a text never is so long: Excel allows 32,767 characters in a cell. */
const LONGEST_PIECE = 1024 * 1024;

/**
 * Reads XML chunk by chunk; between two chunks the caller may take what was gathered.
 * @throws InputError `damaged-workbook`.
 */
export async function* readXml(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new TextDecoder();
  let sinceLast = 0;
  parser.on('error', (cause) => {
    throw damagedWorkbook(file, cause);
  });
  parser.on('opentag', ({ name, attributes }) => {
    sinceLast = 0;
    handlers.open?.(localName(name), attributes);
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => {
    sinceLast = 0;
    handlers.close?.(localName(name));
  });
  for await (const chunk of chunks) {
    sinceLast += chunk.length;
    if (sinceLast > LONGEST_PIECE) throw damagedWorkbook(file);
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.close();
  yield;
}

/** The same to the end. */
export async function readWholeXml(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): Promise<void> {
  for await (const _ of readXml(file, chunks, handlers));
}

export function damagedWorkbook(file: string, cause?: unknown): InputError {
  return new InputError('damaged-workbook', `${file} is no workbook that can be read: it is damaged.`, {
    file,
    next: 'Use the .csv or .dat of the download, or save the workbook again.',
    cause,
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

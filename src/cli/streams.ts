import type { Writable } from 'node:stream';

export type Chunk = string | Uint8Array;
export type Pieces = Iterable<Chunk> | AsyncIterable<Chunk>;

/** Text is joined up to this many characters: a system call per line would cost more than the line. */
const chunkSize = 64 * 1024;

/** Takes one chunk; done when there is room for the next. */
export type Sink = (chunk: Chunk) => Promise<void>;

/** Writes pieces in chunks and ends quietly when the reader has gone (`| head`). */
export async function writePieces(sink: Sink, pieces: Pieces): Promise<void> {
  try {
    for await (const chunk of joined(pieces)) await sink(chunk);
  } catch (error) {
    if (!isReaderGone(error)) throw error;
  }
}

export function streamSink(stream: Writable): Sink {
  return (chunk) =>
    new Promise((resolve, reject) => {
      stream.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
}

async function* joined(pieces: Pieces): AsyncGenerator<Chunk> {
  let text = '';
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      if (text.length < chunkSize) continue;
    }
    if (text !== '') yield text;
    text = '';
    if (typeof piece !== 'string') yield piece;
  }
  if (text !== '') yield text;
}

export function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

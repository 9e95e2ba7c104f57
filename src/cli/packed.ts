const CHUNK = 256 * 1024;

/**
 * Many short texts as bytes in large chunks. Each is encoded by itself: one letter outside ASCII in a text that was
 * put together of many would make all of it twice as large and slow to encode.
 */
export function* packed(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let chunk = Buffer.allocUnsafe(CHUNK);
  let used = 0;
  for (const piece of pieces) {
    const most = typeof piece === 'string' ? piece.length * 3 : piece.length;
    if (used + most > chunk.length) {
      yield chunk.subarray(0, used);
      chunk = Buffer.allocUnsafe(Math.max(CHUNK, most));
      used = 0;
    }
    if (typeof piece === 'string') used += chunk.write(piece, used);
    else {
      chunk.set(piece, used);
      used += piece.length;
    }
  }
  if (used > 0) yield chunk.subarray(0, used);
}

import { type ByteSource, fillFrom } from '../source.js';
import { chunksOf, type Layer } from './layer.js';

type Utf16 = 'utf-16le' | 'utf-16be';

const SAMPLE = 4096;

/** Which byte order UTF-16 text has, by its byte order mark or by where its zero bytes are; undefined for other text. */
export function utf16Of(head: Uint8Array): Utf16 | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(head.length, SAMPLE) & ~1;
  for (let at = 0; at < length; at++) if (head[at] === 0) zeros[at & 1]++;
  const most = length / 2;
  if (zeros[0] === 0 && zeros[1] > most * 0.8) return 'utf-16le';
  return zeros[1] === 0 && zeros[0] > most * 0.8 ? 'utf-16be' : undefined;
}

/** Turns UTF-16 into UTF-8; what stands for no character becomes U+FFFD. */
export function fromUtf16(order: Utf16): Layer {
  return {
    undone: { kind: 'utf-16' },
    keepsSize: false,
    fill: (inner) => fillFrom(transcoded(inner, order)),
  };
}

async function* transcoded(inner: ByteSource, order: Utf16): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(order);
  const encoder = new TextEncoder();
  for await (const chunk of chunksOf(inner)) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { openExtractStream } from '../../src/extract/open/index.js';
import { recogniseExtract } from '../../src/extract/recognise.js';
import type { ByteSource } from '../../src/extract/source.js';
import type { Layout } from '../../src/layout/layout.js';
import { type Change, Repair, type RepairOptions } from '../../src/repair/index.js';

/** What a repair made of a file, and told of it. */
export interface Repaired {
  readonly text: string;
  /** `cause key count`, of what was mended and what was not. */
  readonly mended: readonly string[];
  readonly left: readonly string[];
  readonly changes: readonly Change[];
  readonly isDayFirst: boolean;
}

/** Repairs the bytes of a file; texts have a character for each byte. */
export async function repaired(
  content: string | Uint8Array,
  layout?: Layout,
  options: RepairOptions = {},
): Promise<Repaired> {
  const source = await fileOfAnyForm(Buffer.from(content));
  const changes: Change[] = [];
  const repair = new Repair(
    { source, format: recogniseExtract(source, layout) },
    { ...options, onChange: (change) => changes.push(change) },
  );
  const chunks: Buffer[] = [];
  for await (const chunk of repair.bytes()) chunks.push(Buffer.from(chunk));
  const totals = (isMended: boolean) =>
    repair.totals
      .filter((total) => total.isMended === isMended)
      .map(({ cause, key, count }) => [cause, key, count].filter((part) => part !== '').join(' '));
  return {
    text: Buffer.concat(chunks).toString('latin1'),
    mended: totals(true),
    left: totals(false),
    changes,
    isDayFirst: repair.isDayFirst,
  };
}

/** A file in memory as commands open it: it can be read twice. */
async function fileOfAnyForm(bytes: Buffer): Promise<ByteSource> {
  const source = await openExtractStream(Readable.from([bytes]), 'extract.csv');
  return { ...source, reopen: () => fileOfAnyForm(bytes) };
}

import type { ByteSource } from '../extract/source.js';
import { type DemographicsReader, type ExtractOptions, openDemographics } from './reader.js';
import type { SnapshotResult } from './result.js';
import { SnapshotCounter } from './summary.js';
import { VariantEvidence } from './variant.js';
import type { WindowOrigin } from './window-source.js';

/**
 * Says of an extract whose demographics its records carry, by LEA, school and window.
 * @throws InputError where the source is no extract that can be read, and where what the user says of it cannot be:
 * `date-in-future`, `extract-date-too-early`, `several-leas`, `needs-file`, `no-file-time`, `ambiguous-file-date`.
 */
export async function snapshotExtract(
  source: ByteSource,
  options: ExtractOptions = {},
): Promise<SnapshotResult> {
  const reader = await openDemographics(source, options);
  const { layout, form } = reader.format;
  const counter = new SnapshotCounter(layout);
  const evidence = new VariantEvidence(layout);
  const windows = new Map<WindowOrigin | null, number>();
  let records = 0;
  const batches = reader.batches(options.onProgress, (row, decision) => {
    counter.add(row, decision);
    evidence.note(row);
    windows.set(decision.windowFrom, (windows.get(decision.windowFrom) ?? 0) + 1);
  });
  for await (const { batch } of batches) records += batch.count;
  const { date = null, origin = null } = reader.basis.extracted ?? {};
  return {
    file: source.name,
    form,
    layout: { id: layout.id, basis: layout.basis },
    extractDate: { date, from: origin, earliest: reader.deriver.latestTest ?? null },
    variant: variantOf(reader, evidence),
    windows: reader.basis.windows.map((window) => ({
      from: window.origin,
      records: windows.get(window.origin) ?? 0,
    })),
    ...counter.all,
    unread: records - counter.all.records,
    sources: counter.sources,
    leas: counter.leas(),
  };
}

function variantOf({ basis }: DemographicsReader, evidence: VariantEvidence): SnapshotResult['variant'] {
  if (basis.variant !== undefined) return { variant: basis.variant, from: 'file-name' };
  const variant = evidence.variant();
  return variant === undefined ? { variant: null, from: null } : { variant, from: 'content' };
}

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InputError } from '../errors.js';
import { Baseline, type KnownGroup } from './baseline.js';

const group = z
  .strictObject({
    layout: z.string(),
    rule: z.string(),
    field: z.string().nullable(),
    count: z.int().min(1),
    records: z.array(z.string().regex(/^[0-9a-f]{6}$/)).exactOptional(),
  })
  .refine(({ count, records }) => records === undefined || records.length === count, {
    error: 'count is not the number of records',
  });

const document = z.strictObject({ schemaVersion: z.literal(1), findings: z.array(group) });

/**
 * Reads the known findings of a file that `baselineText` made.
 * @throws InputError `not-found`, `bad-baseline`.
 */
export async function readBaseline(path: string): Promise<Baseline> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new InputError('not-found', `The baseline ${path} cannot be read.`, {
      file: path,
      next: 'Write it with --update-baseline.',
      cause,
    });
  });
  const { data, error } = document.safeParse(jsonOf(text));
  if (data === undefined) {
    const [issue] = error.issues;
    throw new InputError(
      'bad-baseline',
      `${path} is no baseline: ${issue.path.join('.')}: ${issue.message}`,
      {
        file: path,
        next: 'Write it anew with --update-baseline.',
      },
    );
  }
  return new Baseline(
    data.findings.map(({ records, ...about }) => ({
      ...about,
      ...(records === undefined ? {} : { records: records.map((print) => Number.parseInt(print, 16)) }),
    })),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A baseline as JSON, a group in each line, so that its changes can be read in version control. */
export function baselineText(groups: readonly KnownGroup[]): string {
  const lines = groups.map(({ layout, rule, field, count, records }) => {
    const prints = records?.map((print) => print.toString(16).padStart(6, '0'));
    return `    ${JSON.stringify({ layout, rule, field, count, records: prints })}`;
  });
  return `{\n  "schemaVersion": 1,\n  "findings": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

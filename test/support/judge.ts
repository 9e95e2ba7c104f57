import { type FileResult, type ValidateOptions, validateExtract } from '../../src/validate/index.js';
import { sourceOf } from './source.js';

/** What validation finds in the bytes of a file. */
export function judge(bytes: Uint8Array | string, options: ValidateOptions = {}): Promise<FileResult> {
  return validateExtract(sourceOf(Buffer.from(bytes)), { maxExamples: Number.POSITIVE_INFINITY, ...options });
}

/** The findings of a file in a few words: record, rule and key of the field. */
export function briefly({ findings }: FileResult): string[] {
  return findings.map(({ record, rule, field }) => `${record ?? '-'} ${rule} ${field?.key ?? '-'}`);
}

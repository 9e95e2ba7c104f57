import type { Layout } from '../../layout/layout.js';
import type { ExtractFormat, FileForm } from '../format.js';

/** What a file was taken for, and why. */
export type Detection =
  | {
      readonly recognised: true;
      readonly format: ExtractFormat;
      /** 0 to 1: how much of what the layout leads to expect the file shows. */
      readonly score: number;
      readonly evidence: readonly string[];
    }
  | {
      readonly recognised: false;
      readonly form: FileForm;
      /** What the file shows: "records of 1893 characters". */
      readonly seen: string;
      /** Layouts that fit equally well; empty where none fits. */
      readonly candidates: readonly string[];
    };

export function unrecognised(
  form: FileForm,
  seen: string,
  level: readonly { readonly layout: Layout }[],
): Detection {
  return {
    recognised: false,
    form,
    seen,
    candidates: [...new Set(level.map(({ layout }) => layout.id))],
  };
}

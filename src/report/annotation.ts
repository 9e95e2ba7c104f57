import type { Severity } from '../layout/schema.js';

/** Where an annotation stands; lines and columns are 1-based. */
export interface AnnotationPlace {
  readonly file?: string;
  readonly line?: number;
  readonly col?: number;
  readonly title: string;
}

/** A command that GitHub Actions shows beside a line of a file. */
export function annotation(severity: Severity, place: AnnotationPlace, message: string): string {
  const properties = Object.entries(place)
    .map(([name, value]) => `${name}=${escaped(String(value), /[%\r\n:,]/g)}`)
    .join(',');
  return `::${severity} ${properties}::${escaped(message, /[%\r\n]/g)}`;
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, encodeURIComponent);
}

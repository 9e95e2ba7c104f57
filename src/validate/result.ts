import type { FileForm } from '../extract/format.js';
import type { Undone } from '../extract/source.js';
import type { Basis, Severity } from '../layout/schema.js';
import type { FieldReference, Finding } from '../rules/finding.js';
import type { Overview } from './overview/overview.js';
import type { WaiverCount } from './waivers.js';

export type FormName = FileForm;

/** How many findings one rule has on one field: always exact, however few findings are kept as examples. */
export interface Total {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: FieldReference | null;
  readonly count: number;
}

/** What validation found in one file. */
export interface FileResult {
  readonly file: string;
  readonly form: FormName | null;
  /** What was undone to come to plain text, outermost first. */
  readonly undone: readonly Undone[];
  /** Null where the layout was not recognised. */
  readonly layout: {
    readonly id: string;
    readonly basis: Basis;
    /** 0 to 1: how much of what the layout leads to expect the file shows. */
    readonly score: number;
    /** Why it was taken for this layout: "227 headings of caaspp-2016-17". */
    readonly evidence: readonly string[];
  } | null;
  /** The extract date by which the snapshot rules judged, YYYY-MM-DD; null where it is not known or none ran. */
  readonly extractedOn: string | null;
  /** What the bytes outside ASCII are. */
  readonly encoding: 'ascii' | 'utf-8' | 'windows-1252' | 'mixed';
  readonly records: number;
  /** Code → number of records, in the layout's order, unlisted codes last. */
  readonly recordTypes: Readonly<Record<string, number>>;
  /** Most severe first, then in the order of the catalogue, then of the fields. */
  readonly totals: readonly Total[];
  /** Examples of each total, in file order. */
  readonly findings: readonly Finding[];
  /** Rules that did not run, and why. */
  readonly notRun: readonly { readonly rule: string; readonly reason: string }[];
  /** Findings that a baseline knows, not in `totals`; only where there is one. Exact, in the same order. */
  readonly known?: readonly Total[];
  /** Findings that waivers took away, in neither; only where they did. */
  readonly ignored?: readonly WaiverCount[];
  /** Only where it was asked for. */
  readonly overview?: Overview;
}

/** Findings of all files beside a baseline. */
export interface BaselineSummary {
  readonly known: number;
  readonly new: number;
  /** In the baseline, and not in the files. */
  readonly gone: number;
}

/** A file that could not be judged at all. */
export interface FileFailure {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string; readonly next: string | null };
}

export interface ValidationReport {
  readonly schemaVersion: 1;
  readonly files: readonly (FileResult | FileFailure)[];
  readonly summary: {
    readonly files: number;
    /** Files that could not be read or recognised. */
    readonly failed: number;
    readonly records: number;
    readonly errors: number;
    readonly warnings: number;
    /** Only where there is a baseline. */
    readonly baseline?: BaselineSummary;
  };
}

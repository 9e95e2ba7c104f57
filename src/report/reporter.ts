import type { RuleDescription } from '../rules/rule.js';
import type { ValidationReport } from '../validate/result.js';
import type { FailOn } from './fail-on.js';
import type { Styles } from './styles.js';

/** What a reporter works from. */
export interface ReportInput {
  readonly report: ValidationReport;
  /** The catalogue's words for the rules that were to run, by id. */
  readonly rules: ReadonlyMap<string, RuleDescription>;
  /** The least severity that fails the run. */
  readonly failOn: FailOn;
  /** Absolute; platforms are told the names of files relative to it. */
  readonly directory: string;
  readonly styles: Styles;
  /** Say also what is of use only when something is in doubt: evidence of sound files, rules that did not run. */
  readonly verbose: boolean;
  /** Whether values of personal fields stand in the report as they are. */
  readonly showsPersonalData: boolean;
}

/** Turns a report into text, piece by piece, so that one with millions of findings needs no string of its size. */
export type Reporter = (input: ReportInput) => Iterable<string>;

import type { RuleDescription } from '../rules/rule.js';
import type { ValidationReport } from '../validate/result.js';
import type { Styles } from './styles.js';

/** What a reporter works from. */
export interface ReportInput {
  readonly report: ValidationReport;
  /** The catalogue's words for the rules, by id. */
  readonly rules: ReadonlyMap<string, RuleDescription>;
  readonly styles: Styles;
  /** Say also what is of use only when something is in doubt: evidence of sound files, rules that did not run. */
  readonly verbose: boolean;
  /** Whether values of personal fields stand in the report as they are. */
  readonly showsPersonalData: boolean;
}

/** Turns a report into text, piece by piece, so that one with millions of findings needs no string of its size. */
export type Reporter = (input: ReportInput) => Iterable<string>;

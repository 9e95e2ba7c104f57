/** The public library: everything that the command line does is made of these. */

export { longForm } from './aggregate/form/long.js';
export { wideForm } from './aggregate/form/wide.js';
export {
  type AggregateOptions,
  type AggregateResult,
  type AggregateRow,
  aggregateExtract,
  type Counts,
  type Entity,
} from './aggregate/index.js';
export { type OutputRow, unprotected } from './aggregate/output-row.js';
export {
  audit,
  type Exposure,
  type ProtectedRow,
  protect,
  publishedThresholds,
  refuseExposed,
  Solver,
  type Thresholds,
  thresholdsFrom,
} from './aggregate/small-cells/index.js';
export { Baseline, type KnownGroup } from './baseline/baseline.js';
export { baselineText, readBaseline } from './baseline/file.js';
export type { CalendarDate } from './calendar/calendar-date.js';
export {
  type ConvertOptions,
  convertExtracts,
  type Target,
  type Transfer,
  Unmapped,
  type UnmappedProblem,
  type UnmappedValues,
} from './convert/index.js';
export {
  type CollectOptions,
  collectDashboard,
  type DashboardCounts,
  type DashboardWords,
  dashboardPage,
  type ProtectedCounts,
  protectDashboard,
} from './dashboard/index.js';
export { type DeadlineFacts, type ReportDeadline, reportDeadline } from './deadline/deadline.js';
export { InputError } from './errors.js';
export { type Condition, compileExpression, ExpressionError } from './expression/index.js';
export { type Detection, detectFormat } from './extract/detect/index.js';
export type { ExtractFormat, FileForm, Form } from './extract/format.js';
export type { Input } from './extract/inputs.js';
export {
  type FoundExtract,
  findExtracts,
  type OpenChoice,
  openExtract,
  openExtractStream,
} from './extract/open/index.js';
export { recogniseExtract } from './extract/recognise.js';
export { type ByteSource, openFile, openStream, type Undone } from './extract/source.js';
export { type RecordValues, writeExtract } from './extract/write.js';
export {
  type BrokenOptions,
  breakableForms,
  type GenerateOptions,
  generateBroken,
  generateRecords,
} from './generate/index.js';
export { loadLayout, publishedLayouts } from './layout/catalog.js';
export { checkLayout, type LayoutProblem } from './layout/check.js';
export { diffLayouts, type FieldChange, isEmptyDiff, type LayoutDiff } from './layout/diff/index.js';
export { checkLayoutFile, type LocatedProblem, loadLayoutFile } from './layout/file.js';
export type { Field, Layout } from './layout/layout.js';
export type { LayoutDocument, Severity } from './layout/schema.js';
export { type ExportTarget, exportLayout } from './layout-export/index.js';
export {
  type CountedExtracts,
  countForReconciling,
  type ReconciledRow,
  type ReconcileInput,
  type Reconciliation,
  reconcile,
} from './reconcile/index.js';
export {
  type Change,
  Repair,
  type RepairCause,
  type RepairOptions,
  type RepairTotal,
} from './repair/index.js';
export { loadReporter, type ReportFormat } from './report/index.js';
export {
  type PublishedEntity,
  type PublishedRow,
  type PublishedValue,
  type ResearchFile,
  type ResearchFileWriter,
  readEntities,
  readResearchFile,
  researchFileForm,
  writeEntities,
} from './research-file/index.js';
export type { Expected, FieldReference, Finding } from './rules/finding.js';
export { catalogue, findRule } from './rules/index.js';
export type { ConditionRule, RecordRule, RuleDescription } from './rules/rule.js';
export {
  type FilePart,
  type JoinOptions,
  type JoinTally,
  Selection,
  type SelectOptions,
  type Tally,
} from './select/index.js';
export { type AnnotatedRecords, annotateExtract } from './snapshot/annotate.js';
export type { SnapshotOptions } from './snapshot/basis.js';
export {
  type DecisionReason,
  type DemographicSource,
  type DemographicsDecision,
  decideDemographics,
} from './snapshot/decision.js';
export { snapshotExtract } from './snapshot/index.js';
export type { ExtractOptions } from './snapshot/reader.js';
export type { LeaSummary, SchoolSummary, SnapshotResult, WindowSummary } from './snapshot/result.js';
export type { WindowTable } from './snapshot/window-table.js';
export { readWindowsFile } from './snapshot/windows-file.js';
export { type ChangedMeaning, type Gap, Stack, type StackOptions } from './stack/index.js';
export {
  type BaselineSummary,
  type FileFailure,
  type FileResult,
  summarize,
  type Total,
  type ValidateOptions,
  type ValidationReport,
  validateExtract,
  type Waiver,
  type WaiverCount,
} from './validate/index.js';
export { type RuleTrial, type TriedRule, tryRules } from './validate/try-rules.js';

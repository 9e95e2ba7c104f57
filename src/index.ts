export { InputError } from './errors.js';
export { compileExpression, ExpressionError } from './expression/index.js';
export { type Detection, detectFormat } from './extract/detect.js';
export type { ExtractFormat, Form } from './extract/format.js';
export { type ByteSource, openFile, openStream } from './extract/source.js';
export { loadLayout, publishedLayouts } from './layout/catalog.js';
export { checkLayout, checkLayoutFile, type LayoutProblem, loadLayoutFile } from './layout/check.js';
export type { Field, Layout } from './layout/layout.js';
export type { Severity } from './layout/schema.js';
export type { Expected, FieldReference, Finding } from './rules/finding.js';
export { catalogue, findRule } from './rules/index.js';
export type { RecordRule, RuleDescription } from './rules/rule.js';
export {
  type FileFailure,
  type FileResult,
  summarize,
  type Total,
  type ValidateOptions,
  type ValidationReport,
  validateExtract,
} from './validate/index.js';

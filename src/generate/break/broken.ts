import { InputError } from '../../errors.js';
import type { Form } from '../../extract/format.js';
import { chunked, recordWriter } from '../../extract/write.js';
import type { Layout } from '../../layout/layout.js';
import { bindRules } from '../../rules/bind.js';
import { dataRules, findRule } from '../../rules/index.js';
import type { Breakage } from '../../rules/rule.js';
import { type GenerateOptions, generateRecords } from '../records.js';
import type { Breaker } from './breaker.js';
import { fileBreakers } from './file-breakers.js';
import { resaveBreakers } from './resave-breakers.js';
import { shapeBreakers } from './shape-breakers.js';
import { valueBreakages } from './value-breakages.js';
import { breakValues, isWrittenFor } from './value-breaker.js';

export interface BrokenOptions extends GenerateOptions {
  readonly form: Form;
}

/** The forms in which an extract can break a rule; none where the layout has nothing to break it with. */
export function breakableForms(layout: Layout, rule: string): readonly Form[] {
  const forms = breakerOf(layout, rule)?.forms ?? [];
  return layout.recordLength === null ? forms.filter((form) => form !== 'fixed-width') : forms;
}

/**
 * An extract that is sound but for one fault: as `generateRecords` makes it, with one rule broken in it.
 * @throws InputError `unknown-rule`; `wrong-form` where the form cannot show the fault; `not-breakable` where the
 *   layout has nothing to break the rule with; `nothing-to-break`, at the end, where no record lends itself to it.
 */
export function generateBroken(layout: Layout, rule: string, options: BrokenOptions): Iterable<Uint8Array> {
  const breaker = breakerOf(layout, rule);
  const { form } = options;
  if (breaker === undefined) {
    throw new InputError('not-breakable', `An extract of ${layout.id} cannot break ${rule}.`, {
      next: 'The layout has no field, or states nothing, that the rule is about: choose another administration.',
    });
  }
  if (!breaker.forms.includes(form)) {
    const forms = breaker.forms.join(' or ');
    throw new InputError('wrong-form', `${rule} cannot be broken in the form ${form}.`, {
      next: `Use ${forms}.`,
    });
  }
  const records = generateRecords(layout, options);
  const lines = breaker.lines({ form, writer: recordWriter(layout, form), records });
  return chunked(brokenLines(rule, lines));
}

function* brokenLines(rule: string, lines: Generator<Uint8Array, boolean>): Generator<Uint8Array> {
  const broken = yield* lines;
  if (broken) return;
  throw new InputError('nothing-to-break', `No record lends itself to breaking ${rule}.`, {
    next: 'Generate more records, 400 or so.',
  });
}

/** What breaks a rule in extracts of a layout; undefined where the layout has nothing to break it with. */
export function breakerOf(layout: Layout, name: string): Breaker | undefined {
  const { id } = findRule(name);
  const rule = dataRules.find((candidate) => candidate.id === id);
  if (rule !== undefined && bindRules(layout, [rule]).notRun.length > 0) return undefined;
  const breakages = rule === undefined ? undefined : [rule.breakage, ...(rule.otherBreakages ?? [])];
  const breakage: Breakage | undefined =
    breakages?.find((each) => isWrittenFor(layout, each)) ?? breakages?.[0] ?? valueBreakages(layout).get(id);
  if (breakage !== undefined) return breakValues(layout, breakage, rule === undefined);
  return shapeBreakers(layout).get(id) ?? fileBreakers(layout).get(id) ?? resaveBreakers(layout).get(id);
}

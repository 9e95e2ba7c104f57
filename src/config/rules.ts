import { z } from 'zod';
import { ExpressionError } from '../expression/index.js';
import { parse } from '../expression/parse.js';
import { catalogue } from '../rules/index.js';

/** What a configuration says of rules: those of one's own, how severe rules are, what is accepted. */

const severity = z.enum(['error', 'warning']);

const ourKinds = [...new Set(catalogue.map(({ id }) => id.slice(0, id.indexOf('/'))))];

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
    'It must be of small letters, such as local/my-rule.',
  )
  .refine((text) => !ourKinds.includes(text.slice(0, text.indexOf('/'))), {
    error: `Rules of ${ourKinds.join(', ')} are of caaspp: give it another first part, such as local/.`,
  });

const condition = z.string().check((context) => {
  try {
    parse(context.value);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    context.issues.push({ code: 'custom', message: error.message, input: context.value });
  }
});

const text = z.string().min(1);

const ownRule = z.strictObject({
  id: id.describe('A kind and a name: local/caa-in-june'),
  title: text.describe('What a correct extract does, one sentence without a full stop'),
  when: condition.describe('Which records the rule is about, in the language of docs/expressions.md'),
  must: condition.describe('What holds of them'),
  severity,
  field: text.exactOptional().describe('Key of the field that findings point at'),
  why: text.exactOptional().describe('What goes wrong when the rule is broken'),
  fix: text.exactOptional().describe('What to do about it'),
});

const waiver = z.strictObject({
  rule: text.describe('Id of a rule, or a group such as record/'),
  field: text.exactOptional().describe('Key of a field; all unless given'),
  file: text.exactOptional().describe('Pattern of the names of files, such as *_2017.csv; all unless given'),
  where: condition
    .exactOptional()
    .describe('Which records, in the language of docs/expressions.md; all unless given'),
  reason: text.describe('Why these findings are accepted'),
});

/** Keys of a configuration that are no flags, or say more than their flags. */
export const ruleKeys = {
  severity: z
    .record(z.string(), severity)
    .exactOptional()
    .describe('Id of a rule → how severe its findings are'),
  ignore: z.array(waiver).exactOptional().describe('Findings that are accepted: counted, but not reported'),
  rules: z
    .array(ownRule)
    .refine((list) => new Set(list.map((rule) => rule.id)).size === list.length, {
      error: 'Two rules have the same id.',
    })
    .exactOptional()
    .describe('Rules of your own'),
};

export const rulesConfig = z.object(ruleKeys);

export type RulesConfig = z.infer<typeof rulesConfig>;

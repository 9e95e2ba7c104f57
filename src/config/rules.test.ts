import { describe, expect, test } from 'vitest';
import { ownRuleOf } from './own-rule.js';
import { rulesConfig } from './rules.js';

const rule = {
  id: 'local/ela-in-may',
  title: 'English tests are completed in May',
  when: 'recordType = 01',
  must: 'testCompletionDate1 > 2017-05-01',
  severity: 'error' as const,
};

test('a rule of one’s own is one like ours', () => {
  expect(ownRuleOf({ ...rule, field: 'scaleScore', why: 'because' }, 'c.json')).toMatchObject({
    id: rule.id,
    severity: 'error',
    why: 'because',
    source: 'c.json',
    cases: [{ when: rule.when, must: rule.must, field: 'scaleScore' }],
  });
});

describe('refused are', () => {
  test.each<[string, object, path: string]>([
    ['an id of ours', { rules: [{ ...rule, id: 'record/score-range' }] }, 'rules.0.id'],
    ['a kind of ours', { rules: [{ ...rule, id: 'field/mine' }] }, 'rules.0.id'],
    ['an id without a kind', { rules: [{ ...rule, id: 'mine' }] }, 'rules.0.id'],
    ['the same id twice', { rules: [rule, rule] }, 'rules'],
    ['a condition that cannot be read', { rules: [{ ...rule, must: 'a = = b' }] }, 'rules.0.must'],
    ['a severity that is none', { severity: { 'field/code': 'fatal' } }, 'severity.field/code'],
    ['an ignore without a reason', { ignore: [{ rule: 'field/code' }] }, 'ignore.0.reason'],
    ['an ignore with an empty one', { ignore: [{ rule: 'field/code', reason: '' }] }, 'ignore.0.reason'],
  ])('%s', (_, config, path) => {
    const { error } = rulesConfig.safeParse(config);
    expect(error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});

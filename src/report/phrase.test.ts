import { describe, expect, test } from 'vitest';
import { finding, related, scaleScore } from '../../test/sample-report.js';
import type { Expected } from '../rules/finding.js';
import { phraseExpected, phraseFault, phraseField, phrasePlace } from './phrase.js';

describe('what was expected', () => {
  /** Each kind must let its own data through, whatever the words around them. */
  const cases: readonly (readonly [Expected, readonly string[]])[] = [
    [{ kind: 'filled' }, []],
    [{ kind: 'blank' }, ['blank']],
    [{ kind: 'blank', recordType: '06' }, ['blank', '06']],
    [{ kind: 'value', value: 'a b' }, ['a b']],
    [{ kind: 'codes', codes: ['Y', 'N'] }, ['Y', 'N']],
    [{ kind: 'codes', codes: ['Y'] }, ['Y']],
    [{ kind: 'not-codes', codes: ['TDS_A&TDS_B'] }, ['TDS_A&TDS_B']],
    [{ kind: 'range', min: '1' }, ['1']],
    [{ kind: 'range', max: '9' }, ['9']],
    [{ kind: 'range', min: '1', max: '9' }, ['1', '9']],
    [{ kind: 'format', format: 'date' }, ['YYYY-MM-DD']],
    [{ kind: 'format', format: 'cds-code' }, ['14']],
    [{ kind: 'length', min: 2101, max: 2101, unit: 'characters' }, ['2,101 characters']],
    [{ kind: 'length', max: 1, unit: 'columns' }, ['1 column']],
    [{ kind: 'length', min: 1, max: 4, unit: 'records' }, ['1', '4 records']],
    [{ kind: 'unique' }, []],
    [{ kind: 'layouts', layouts: ['caaspp-2016-17'] }, ['caaspp-2016-17']],
    [{ kind: 'condition', condition: 'scaleScore > 1' }, ['scaleScore > 1']],
    [{ kind: 'reason', reason: 'reserved' }, ['reserved']],
  ];

  test.each(cases)('%j', (expected, parts) => {
    const phrase = phraseExpected(expected);
    expect(phrase).not.toBe('');
    for (const part of parts) expect(phrase).toContain(part);
  });

  test('a long list is cut with the number of codes left out', () => {
    const codes = Array.from({ length: 40 }, (_, index) => `C${60 - index}`);
    const phrase = phraseExpected({ kind: 'codes', codes });
    expect(phrase).toContain('C21, C22');
    expect(phrase).not.toContain('C33');
    expect(phrase).toContain('28');
  });
});

describe('a fault', () => {
  test('has the value seen, the one expected and the record it contradicts', () => {
    expect(phraseFault(finding)).toMatch(/9999.*2114.*2862/);
    expect(phraseFault({ ...finding, actual: '' })).toMatch(/^blank/);
    expect(phraseFault(related)).toMatch(/line 3, record 2/);
    expect(phraseFault({ ...finding, actual: null, expected: null })).toBe('');
  });

  test('has a place', () => {
    expect(phrasePlace(finding)).toBe('line 3, record 2 (01)');
    expect(phrasePlace({ ...finding, record: null, recordType: null })).toBe('line 3');
    expect(phrasePlace({ ...finding, line: null, record: null, recordType: null })).toBe('the file');
    expect(phrasePlace({ ...finding, recordType: '\u001b[' })).not.toContain('\u001b');
  });
});

test('a field has its position only where the file has positions', () => {
  expect(phraseField(scaleScore, 'fixed-width')).toMatch(/84 scaleScore .*968–971/);
  expect(phraseField(scaleScore, 'caret')).not.toContain('968');
  expect(phraseField({ ...scaleScore, start: null, end: null }, 'fixed-width')).toContain('84');
});

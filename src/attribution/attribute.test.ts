import { describe, expect, it } from 'vitest';
import { type Attribution, type AttributionRule, attribute, type PlaceFacts } from './attribute.js';

const DISTRICT = '19647330000000';
const SCHOOL = '19647331234567';
const OTHER_DISTRICT = '37683380000000';
const CHARTER = '19647330111222';
const NONPUBLIC = '19647336900001';

const school: PlaceFacts = {
  district: DISTRICT,
  school: SCHOOL,
  charter: '',
  nonpublic: false,
  accountability: '',
};

const table: readonly [string, Partial<PlaceFacts>, AttributionRule, Attribution][] = [
  ['a school', {}, 'accountability', { lea: DISTRICT, school: SCHOOL, charter: '' }],
  [
    'a district code of seven digits',
    { district: '1964733' },
    'accountability',
    { lea: DISTRICT, school: SCHOOL, charter: '' },
  ],
  ['no district', { district: '' }, 'accountability', { lea: DISTRICT, school: SCHOOL, charter: '' }],
  ['no school', { school: '' }, 'accountability', { lea: DISTRICT, school: '', charter: '' }],
  ['neither', { district: '', school: '' }, 'accountability', { lea: '', school: '', charter: '' }],
  [
    'codes that are none',
    { district: '19-64733', school: '6012345' },
    'accountability',
    { lea: '', school: '', charter: '' },
  ],
  [
    'a directly funded charter',
    { school: CHARTER, charter: 'DF' },
    'accountability',
    { lea: CHARTER, school: CHARTER, charter: 'DF' },
  ],
  [
    'one that is named as its own district',
    { school: CHARTER, district: CHARTER },
    'accountability',
    { lea: CHARTER, school: CHARTER, charter: 'DF' },
  ],
  [
    'a locally funded charter',
    { school: CHARTER, charter: 'LF' },
    'accountability',
    { lea: DISTRICT, school: CHARTER, charter: 'LF' },
  ],
  [
    'a nonpublic school',
    { school: NONPUBLIC, nonpublic: true },
    'accountability',
    { lea: DISTRICT, school: '', charter: '' },
  ],
  [
    'a nonpublic school of a charter',
    { school: NONPUBLIC, district: CHARTER, charter: 'DF', nonpublic: true },
    'accountability',
    { lea: CHARTER, school: '', charter: '' },
  ],
  [
    'accountable elsewhere',
    { accountability: '3768338' },
    'accountability',
    { lea: OTHER_DISTRICT, school: '', charter: '' },
  ],
  [
    'the same, 14 digits',
    { accountability: OTHER_DISTRICT },
    'accountability',
    { lea: OTHER_DISTRICT, school: '', charter: '' },
  ],
  [
    'accountable to a directly funded charter',
    { accountability: CHARTER },
    'accountability',
    { lea: CHARTER, school: '', charter: '' },
  ],
  [
    'accountable to its own district',
    { accountability: '1964733' },
    'accountability',
    { lea: DISTRICT, school: SCHOOL, charter: '' },
  ],
  [
    'a charter accountable to itself',
    { school: CHARTER, charter: 'DF', accountability: '1964733' },
    'accountability',
    { lea: CHARTER, school: CHARTER, charter: 'DF' },
  ],
  [
    'a nonpublic school, accountable elsewhere',
    { school: NONPUBLIC, nonpublic: true, accountability: '3768338' },
    'accountability',
    { lea: OTHER_DISTRICT, school: '', charter: '' },
  ],
  [
    'an accountability that is no code',
    { accountability: '37' },
    'accountability',
    { lea: DISTRICT, school: SCHOOL, charter: '' },
  ],
  [
    'tested: accountability does not count',
    { accountability: '3768338' },
    'tested',
    { lea: DISTRICT, school: SCHOOL, charter: '' },
  ],
  [
    'enrolled: nor there',
    { accountability: '3768338' },
    'enrolled',
    { lea: DISTRICT, school: SCHOOL, charter: '' },
  ],
];

describe('where a record counts', () => {
  it.each(table)('%s', (_, facts, rule, expected) => {
    expect(attribute({ ...school, ...facts }, rule)).toEqual(expected);
  });
});

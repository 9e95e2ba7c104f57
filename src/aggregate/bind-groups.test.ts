import { describe, expect, it } from 'vitest';
import { valueReader } from '../extract/from-values.js';
import { loadLayout } from '../layout/catalog.js';
import { bindGroups } from './bind-groups.js';
import { GroupFinder } from './group-finder.js';
import { findGroups, studentGroups } from './groups.js';

const layout = loadLayout('2016-17');
const all = bindGroups(
  layout,
  studentGroups.map(({ id }) => id),
);
const finder = new GroupFinder(layout, all.bound);
const read = valueReader(layout);

function groupsOf(values: Readonly<Record<string, string>>): number[] {
  const count = finder.find(read(Object.entries(values)));
  return [...finder.found.slice(0, count)].map((at) => all.bound[at].group.id).sort((a, b) => a - b);
}

describe('the groups of a student', () => {
  it.each<[Record<string, string>, number[]]>([
    [{}, [1]],
    [{ gender: 'Female' }, [1, 4]],
    [{ gender: 'Male' }, [1, 3]],
    [{ elas: 'EL' }, [1, 160, 170]],
    [{ elas: 'EL', usSchoolEntryDate: '2016-04-15' }, [1, 142, 160, 170]],
    [{ elas: 'EL', usSchoolEntryDate: '2016-04-16' }, [1, 120, 160, 170]],
    [{ elas: 'EO', usSchoolEntryDate: '2016-04-16' }, [1, 6, 180, 252]],
    [{ elas: 'RFEP' }, [1, 6, 8, 170]],
    [{ elas: 'IFEP' }, [1, 6, 7, 252]],
    [{ elas: 'TBD' }, [1, 190]],
    [{ reportingEthnicity: '600' }, [1, 74]],
    [{ reportingEthnicity: '500', economicDisadvantage: 'Yes' }, [1, 31, 78, 204]],
    [{ reportingEthnicity: '800', economicDisadvantage: 'No' }, [1, 111, 144, 227]],
    [{ specialEducation: 'Yes', migrantStatus: 'No' }, [1, 29, 128]],
    [{ specialEducation: 'No', migrantStatus: 'Yes' }, [1, 28, 99]],
    [{ parentEducationLevel: '14' }, [1, 90]],
    [{ parentEducationLevel: '10' }, [1, 94]],
  ])('%j', (values, groups) => {
    expect(groupsOf(values)).toEqual(groups);
  });
});

it('says which groups a layout cannot answer, and why', () => {
  expect(all.unanswered.map(({ id }) => id)).toEqual([50, 51, 52, 53, 240, 241, 243, 250, 251]);
  for (const { reason } of all.unanswered) expect(reason).not.toBe('');
});

describe('groups by ID and name', () => {
  it.each<[string[], number[]]>([
    [
      ['160', '008'],
      [160, 8],
    ],
    [['el'], [160]],
    [['EL (English learner, excluding RFEP)'], [160]],
    [['White'], [80, 206, 226]],
  ])('%j', (wanted, ids) => {
    expect(findGroups(wanted)).toEqual(ids);
  });

  it('an unknown one is an error', () => {
    expect(() => findGroups(['Femal'])).toThrow(
      expect.objectContaining({ code: 'unknown-group', next: expect.stringContaining('Female') }),
    );
  });
});

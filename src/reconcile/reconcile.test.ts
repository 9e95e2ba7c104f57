import { beforeAll, describe, expect, test } from 'vitest';
import { extractOf, soundRecord, type Values } from '../../test/support/sound-record.js';
import { sourceOf } from '../../test/support/source.js';
import { unprotected } from '../aggregate/output-row.js';
import { recogniseExtract } from '../extract/recognise.js';
import type { PublishedEntity } from '../research-file/entities.js';
import { researchFileForm } from '../research-file/index.js';
import { countForReconciling } from './extract.js';
import { type ReconcileInput, reconcile } from './reconcile.js';
import type { Reconciliation } from './result.js';

const district = '85288000000000';
const school = '85288001234567';

/** Forty students of one school, one of them tested in two schools, ten of them English learners. */
const records: Values[] = Array.from({ length: 40 }, (_, index) =>
  soundRecord(index + 1, {
    elas: index < 10 ? 'EL' : 'EO',
    ...(index === 0 ? { testedSchoolCode1: '85288007654321' } : {}),
  }),
);

async function count(changes: readonly Values[]) {
  const source = sourceOf(extractOf(changes));
  return countForReconciling([{ source, format: recogniseExtract(source, undefined) }]);
}

let published: string[];

beforeAll(async () => {
  const { rows } = await count(records);
  const bytes = Buffer.concat([...researchFileForm('2016-17').write(unprotected(rows))]);
  published = bytes.toString('latin1').trimEnd().split('\r\n');
});

type Change = (cells: string[]) => string[] | undefined;

/** The published file after changes to the rows whose beginning is given. */
function changed(changes: Readonly<Record<string, Change>>, more: readonly string[] = []): string {
  const lines = published.flatMap((line) => {
    const cells = line.slice(1, -1).split('","');
    const identity = [cells.slice(0, 3).join(''), cells[5], cells[9]].join(' ');
    const change = changes[identity];
    const after = change === undefined ? cells : change(cells);
    return after === undefined ? [] : [`"${after.join('","')}"`];
  });
  return [...lines, ...more, ''].join('\r\n');
}

const set = (column: number, value: string) => (cells: string[]) =>
  cells.map((cell, index) => (index === column ? value : cell));
const TESTED = 12;
const MET = 16;

async function against(text: string, options: Partial<ReconcileInput> = {}): Promise<Reconciliation> {
  const research = sourceOf(Buffer.from(text, 'latin1'));
  return reconcile({ ...(await count(records)), research, tolerance: 0, ...options });
}

test('a file that says the same', async () => {
  const result = await against(changed({}));
  expect(result).toMatchObject({ year: 2017, leas: [district], rows: [], byReason: {} });
  expect(result.totals).toMatchObject({ matched: published.length - 1, explained: 0, unexplained: 0 });
});

describe('a difference', () => {
  test('that nothing explains', async () => {
    const { totals, rows } = await against(changed({ [`${district} 1 13`]: set(TESTED, '44') }));
    expect(totals).toMatchObject({ different: 1, explained: 0, unexplained: 1 });
    expect(rows).toEqual([
      {
        code: district,
        name: '',
        recordType: '01',
        grade: '13',
        group: 1,
        status: 'different',
        line: expect.any(Number),
        differences: [{ measure: 'tested', here: 40, published: 44, students: 4 }],
        reasons: [],
      },
    ]);
  });

  test('that so few students make as are tolerated is none', async () => {
    const text = changed({ [`${district} 1 13`]: set(TESTED, '44') });
    expect((await against(text, { tolerance: 4 })).rows).toEqual([]);
    expect((await against(text, { tolerance: 3 })).rows).toHaveLength(1);
  });

  test('of one student where one has moved between the schools', async () => {
    const { rows, byReason } = await against(changed({ [`${school} 1 13`]: set(TESTED, '39') }));
    expect(rows).toMatchObject([{ code: school, reasons: ['moved'] }]);
    expect(byReason).toEqual({ moved: 1 });
  });

  test('of demographic data that were corrected', async () => {
    const { rows } = await against(
      changed({
        [`${district} 160 03`]: (cells) => set(TESTED, '11')(set(11, '11')(cells)),
        [`${district} 180 03`]: (cells) => set(TESTED, '29')(set(11, '29')(cells)),
      }),
    );
    expect(rows.map(({ group, reasons }) => [group, reasons])).toEqual([
      [160, ['corrected']],
      [180, ['corrected']],
    ]);
  });
});

describe('what is hidden there', () => {
  test('rightly is no difference', async () => {
    const { totals, byReason, rows } = await against(changed({ [`${district} 160 03`]: set(MET, '*') }));
    expect(rows).toEqual([]);
    expect(totals.hidden).toBe(1);
    expect(byReason).toEqual({ suppressed: 1 });
  });

  test('though here are enough students is one', async () => {
    const { rows } = await against(changed({ [`${district} 1 03`]: set(MET, '*') }));
    expect(rows).toMatchObject([
      { status: 'different', reasons: [], differences: [{ published: 'hidden' }] },
    ]);
  });
});

describe('a row that one side lacks', () => {
  test('missing there', async () => {
    const { rows } = await against(changed({ [`${school} 1 03`]: () => undefined }));
    expect(rows).toMatchObject([{ status: 'missing-there', line: null, code: school, reasons: [] }]);
  });

  test('missing here', async () => {
    const row = published.find((line) => line.startsWith(`"85","28800","1234567"`)) ?? '';
    const { rows } = await against(changed({}, [row.replace('1234567', '1111111')]));
    expect(rows).toMatchObject([{ status: 'missing-here', code: '85288001111111', reasons: [] }]);
  });

  test('missing here, and with nobody in it there', async () => {
    const cells = ['85', '28800', '1234567', '', '2017', '190', 'B', '40', '0', '03', '1', '0', '0'];
    const row = `"${[...cells, ...Array(19).fill('')].join('","')}"`;
    expect((await against(changed({}, [row]))).rows).toEqual([]);
  });
});

describe('what the extract does not cover', () => {
  const charter = '85288009999999';
  const row = () => (published[1] ?? '').replace(/^"85","28800","\d{7}"/, '"85","28800","9999999"');
  const others = () => [
    (published[1] ?? '').replace(/^"85","28800"/, '"85","28801"'),
    (published[1] ?? '').replace(/^"85","28800","\d{7}"/, '"85","00000","0000000"'),
    (published[1] ?? '').replace(/^"85","28800","\d{7}"/, '"00","00000","0000000"'),
  ];

  test('other districts, counties and the state', async () => {
    expect((await against(changed({}, others()))).rows).toEqual([]);
  });

  test('a directly funded charter school in its place, by the entities file', async () => {
    const names = { countyName: '', districtName: '', schoolName: 'Charter' };
    const entityOf = (typeId: number): ReadonlyMap<string, PublishedEntity> =>
      new Map([[charter, { code: charter, typeId, ...names }]]);
    const text = changed({}, [row()]);
    expect((await against(text)).rows).toMatchObject([{ code: charter, status: 'missing-here', name: '' }]);
    expect((await against(text, { entities: entityOf(10) })).rows).toMatchObject([{ name: 'Charter' }]);
    expect((await against(text, { entities: entityOf(9) })).rows).toEqual([]);
  });
});

test('what only one side has at all is told', async () => {
  const onlyAll = [published[0], ...published.filter((line) => line.includes('"2017","1","B"'))].join('\r\n');
  const { notCompared, rows } = await against(onlyAll);
  expect(rows).toEqual([]);
  expect(notCompared.onlyHere.groups).toContain(160);
  const foster = (published[1] ?? '').replace('"2017","1"', '"2017","240"');
  const mathematics = (published[1] ?? '').replace('"03","1"', '"03","2"');
  const result = await against(changed({}, [foster, mathematics]));
  expect(result.rows).toEqual([]);
  expect(result.notCompared.onlyThere).toEqual({ recordTypes: ['02'], grades: [], groups: [240] });
});

test.each([
  ['another year', (text: string) => text.replaceAll('"2017"', '"2018"'), 'other-year'],
  ['other LEAs', (text: string) => text.replaceAll('"28800"', '"28801"'), 'nothing-to-compare'],
])('a file of %s is refused', async (_, change, code) => {
  await expect(against(change(changed({})))).rejects.toMatchObject({ code });
});

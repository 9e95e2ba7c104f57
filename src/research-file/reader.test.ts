import { describe, expect, test } from 'vitest';
import { entities } from '../../test/support/aggregate-row.js';
import { gathered } from '../../test/support/gathered.js';
import { sourceOf } from '../../test/support/source.js';
import { readEntities, writeEntities } from './entities.js';
import { type PublishedRow, readResearchFile } from './reader.js';

const commas =
  '"County Code","District Code","School Code","Filler","Test Year","Subgroup ID","Test Type","Grade","Test Id","Students Tested","Mean Scale Score"';
const carets =
  'County Code^District Code^School Code^Test Year^Student Group ID^Grade^Test ID^Students Tested^Type ID';

async function read(text: string, keep?: (code: string) => boolean): Promise<PublishedRow[]> {
  const file = await readResearchFile(sourceOf(Buffer.from(text, 'latin1')), keep);
  return gathered(file.rows);
}

const valuesOf = (rows: readonly PublishedRow[]) => rows.map(({ values }) => Object.fromEntries(values));

describe('readResearchFile', () => {
  test('stars, N/A and blanks', async () => {
    const line = (tested: string, mean: string) =>
      `"85","95288","0000000","    ","2017","001","B","13","2","${tested}","${mean}"`;
    const rows = await read([commas, line('12', '2432.5'), line('*', 'N/A'), line(' ', '*')].join('\r\n'));
    expect(valuesOf(rows)).toEqual([
      { tested: 12, meanScore: 2432.5 },
      { tested: 'hidden' },
      { meanScore: 'hidden' },
    ]);
    expect(rows[0]).toMatchObject({ code: '85952880000000', recordType: '02', group: 1, typeId: undefined });
  });

  test('headings in any case, spacing and order, codes without their leading zeros', async () => {
    const [row] = await read(
      'TESTID^GRADE^SubgroupID^test year^School_Code^districtcode^county code\n1^3^4^2017^0^95288^5\n',
    );
    expect(row).toMatchObject({
      code: '05952880000000',
      recordType: '01',
      grade: '03',
      group: 4,
      year: 2017,
    });
  });

  test('a byte order mark, mixed line ends, blank lines, values without quotation marks', async () => {
    const rows = await read(
      `\u00ef\u00bb\u00bf${commas}\r"85","95288","0000000","","2017","1","B","13","1","4",""\r\n\n85,95288,0000000,,2017,3,B,13,1,5,\r`,
    );
    expect(rows.map(({ line, group }) => [line, group])).toEqual([
      [2, 1],
      [4, 3],
    ]);
    expect(valuesOf(rows)).toEqual([{ tested: 4 }, { tested: 5 }]);
  });

  test('commas and quotation marks in names', async () => {
    const heading = `${commas},"School Name"`;
    const cells = '"85","95288","0123456","","2017","1","B","13","1","4","","Pe\xf1a ""K, 8"" \x96 North"';
    const [row] = await read(`${heading}\n${cells}\n`);
    expect(row.schoolName).toBe('Peña "K, 8" – North');
  });

  test('Test ID 16 was the alternate science test of 2018; the headings of the science test of 2019', async () => {
    const text = carets
      .replace('Student Group ID', 'Demographic ID')
      .replace('Students Tested', 'Total Number of Students Tested');
    const [row] = await read(`${text}\n00^00000^0000000^2018^1^13^16^3^4\n`);
    expect(row).toMatchObject({ recordType: '05', typeId: 4, group: 1 });
    expect(valuesOf([row])).toEqual([{ tested: 3 }]);
  });

  test('a test that extracts do not have', async () => {
    const [row] = await read(`${carets}\n00^00000^0000000^2018^1^13^99^3^4\n`);
    expect(row.recordType).toBeUndefined();
  });

  test('only the entities that are wanted; others are not even judged', async () => {
    const rows = await read(
      `${carets}\n00^00000^0000000^bad\n85^95288^0000000^2021^1^13^1^3^6\n`,
      (code) => code === '85952880000000',
    );
    expect(rows.map(({ line }) => line)).toEqual([3]);
  });

  test.each([
    ['an entities file', 'County Code^District Code^School Code^Type ID\n', 'not-research-file'],
    ['nothing', '', 'not-research-file'],
    ['a ZIP archive', 'PK\u0003\u0004', 'not-research-file'],
    ['a short row', `${carets}\n85^95288^0000000^2021\n`, 'bad-row'],
    ['a word in place of a number', `${carets}\n85^95288^0000000^2021^1^13^1^many^6\n`, 'bad-row'],
    ['a word in place of a group', `${carets}\n85^95288^0000000^2021^all^13^1^3^6\n`, 'bad-row'],
  ])('%s is refused', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });
});

describe('the entities file', () => {
  test.each(['2014-15', '2018-19', '2020-21', '2022-23', '2023-24', '2024-25'])(
    'of %s is read back by our reader',
    async (administration) => {
      const bytes = Buffer.concat([...writeEntities(administration, Object.values(entities))]);
      const read = await readEntities(sourceOf(bytes));
      expect([...read.keys()]).toEqual(Object.values(entities).map(({ code }) => code));
      expect(read.get('85952880123456')).toEqual({
        code: '85952880123456',
        typeId: 7,
        countyName: 'Sample',
        districtName: 'Sample Unified',
        schoolName: 'Peña Elementary',
      });
      expect(read.get('00000000000000')?.countyName.toLowerCase()).toBe('state of california');
    },
  );

  test.each([
    ['2018-19', '"County Code","District Code","School Code","Filler","Test Year","Type Id","County Name"'],
    ['2022-23', 'County Code^District Code^School Code^Filler^Test Year^Type ID^County Name'],
    ['2023-24', 'County Code^District Code^School Code^Type ID^Filler^Test Year^County Name'],
  ])('of %s has its columns in their order', (administration, start) => {
    const [headings] = writeEntities(administration, []);
    expect(Buffer.from(headings).toString()).toMatch(new RegExp(`^${start.replaceAll('^', '\\^')}`));
  });

  test('CRLF and bare CR in one file', async () => {
    const text =
      'County Code^District Code^School Code^Type ID^Filler^Test Year^County Name^District Name^School Name^Zip Code\r\n85^95288^0000000^6^^2021^A^B^^\r85^95288^0123456^7^^2021^A^B^C^90000\r\n';
    expect((await readEntities(sourceOf(Buffer.from(text)))).size).toBe(2);
  });

  test('another file is refused', async () => {
    await expect(readEntities(sourceOf(Buffer.from('a,b\n')))).rejects.toMatchObject({
      code: 'not-entities-file',
    });
  });
});

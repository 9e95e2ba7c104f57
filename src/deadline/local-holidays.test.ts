import { describe, expect, test } from 'vitest';
import { parseLocalHolidays } from './local-holidays.js';

const read = (text: string) => parseLocalHolidays(text, 'local.csv').map(({ date, name }) => [date, name]);

describe('parseLocalHolidays', () => {
  test.each([
    ['dates alone', '2017-03-31\n2017-06-12\n', ['local holiday', 'local holiday']],
    ['names', '2017-03-31,Cesar Chavez Day\n2017-06-12,Recess\n', ['Cesar Chavez Day', 'Recess']],
    ['a heading', 'date,name\n2017-03-31,A\n2017-06-12,B', ['A', 'B']],
    [
      'a heading in capitals, of one column',
      'Date\n2017-03-31\n2017-06-12',
      ['local holiday', 'local holiday'],
    ],
    ['a byte order mark', '\ufeff"date",name\n2017-03-31,A\n2017-06-12,B', ['A', 'B']],
    ['CRLF', 'date,name\r\n2017-03-31,A\r\n2017-06-12,B\r\n', ['A', 'B']],
    ['mixed line ends', 'date,name\r\n2017-03-31,A\n2017-06-12,B\r', ['A', 'B']],
    [
      'blank lines and blank columns',
      '\ndate,name,,\n\n2017-03-31,A,,\n,,,\n2017-06-12,,,\n',
      ['A', 'local holiday'],
    ],
    ['spaces', ' 2017-03-31 , A \n 2017-06-12 ,B', ['A', 'B']],
    ['quotation marks', '"2017-03-31","Recess, first day"\n2017-06-12,"B"', ['Recess, first day', 'B']],
    ['quotation marks in a name', '2017-03-31,The "A" Day\n2017-06-12,B', ['The "A" Day', 'B']],
  ])('%s', (_, text, [first, second]) => {
    expect(read(text)).toEqual([
      ['2017-03-31', first],
      ['2017-06-12', second],
    ]);
  });

  test.each([
    ['empty', ''],
    ['a heading alone', 'date,name\n'],
  ])('%s: no holidays', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ['a date of a spreadsheet', 'date,name\n2017-03-31,A\n6/12/2017,B\n', 3],
    ['no day of the calendar', '2017-02-29,A\n', 1],
    ['a name without a date', '2017-03-31,A\n\n,B\n', 3],
    ['another heading', 'holiday,name\n2017-03-31,A\n', 1],
    ['a heading that is not the first line', '2017-03-31,A\ndate,name\n', 2],
    ['a range', 'date,name\r\n2017-03-27,2017-03-31\r\n', 2],
    ['a range with a name', '2017-03-27,2017-03-31,Spring recess\n', 1],
    ['a comma in a name', '2017-03-27,Recess, first day\n', 1],
    ['semicolons', '2017-03-27;Recess\n', 1],
    ['an open quotation mark', '2017-03-27,A\n2017-03-28,"B\n', 2],
    ['no text', '\u0000\u0001\u0002', 1],
  ])('%s is refused with file and line', (_, text, line) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'bad-holidays', file: 'local.csv', line }),
    );
  });
});

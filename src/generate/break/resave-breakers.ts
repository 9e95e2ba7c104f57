import { Buffer } from 'node:buffer';
import type { Form } from '../../extract/format.js';
import type { Field, Layout } from '../../layout/layout.js';
import { anyForm, type Breaker, breakStudent, lineOf, withValues } from './breaker.js';

/** What a program makes of a value of a field; undefined where it leaves it alone. */
type Resaving = (value: string, field: Field) => string | undefined;

const DAY = 86_400_000;

const resavings: Readonly<Record<string, { readonly forms: readonly Form[]; readonly change: Resaving }>> = {
  'resave/leading-zeros': {
    forms: anyForm,
    change: (value, { kind }) => (kind === 'code' && /^0[1-9]$/.test(value) ? value.slice(1) : undefined),
  },
  'resave/exponent': {
    forms: anyForm,
    change: (value, { key, kind }) =>
      kind === 'digits' && idsOfNothingElse.includes(key)
        ? `1.0E+${String(value.length - 1).padStart(2, '0')}`
        : undefined,
  },
  'resave/date-form': {
    forms: anyForm,
    change: (value, { kind }) => {
      const [, year, month, day] = (kind === 'date' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)) || [];
      return year === undefined ? undefined : `${Number(month)}/${Number(day)}/${year}`;
    },
  },
  'resave/serial-date': {
    forms: anyForm,
    change: (value, { kind }) =>
      kind === 'date' && value.length === 10
        ? String((Date.parse(value) - Date.UTC(1899, 11, 30)) / DAY)
        : undefined,
  },
  'resave/boolean': {
    forms: ['caret'],
    change: (value, { codes }) =>
      codes.size === 2 && codes.has('Yes') && codes.has('No')
        ? { Yes: 'TRUE', No: 'FALSE' }[value]
        : undefined,
  },
};

/** Identifiers that no rule compares with anything. */
const idsOfNothingElse = [
  'testRegistrationId',
  'contentRegistrationId',
  'opportunityId1',
  'districtCodeElaPt',
];

/** Breakers of the rules about files that were saved again: rule id → breaker. */
export function resaveBreakers(layout: Layout): ReadonlyMap<string, Breaker> {
  const trimming = trimmingBreaker(layout);
  return new Map([
    ...valueBreakers(layout),
    ['resave/shifted-columns', shiftingBreaker(layout)],
    ...(trimming === undefined ? [] : [['resave/trimmed-record', trimming] as const]),
  ]);
}

/** Divides a text as a program does that puts no quotes around values. */
function shiftingBreaker(layout: Layout): Breaker {
  return breakStudent(['caret'], ([first, ...rest], writer) => {
    const field = layout.fields.find(
      ({ kind, key, index }) =>
        kind === 'text' && index > layout.recordType.index && (first.get(key) ?? '').length > 1,
    );
    if (field === undefined) return undefined;
    const value = first.get(field.key) ?? '';
    const divided = `${value.slice(0, 1)}${layout.delimiter ?? '^'}${value.slice(1)}`;
    return [
      inCell(layout, field, lineOf(writer, first), divided),
      ...rest.map((record) => lineOf(writer, record)),
    ];
  });
}

/** Cuts the blanks at the end of a line; undefined where a mark always stands there. */
function trimmingBreaker({ fields, endOfRecord }: Layout): Breaker | undefined {
  const last = fields.at(-1);
  if (last === undefined || last.required || last.end === null) return undefined;
  const unmarked = endOfRecord === undefined ? {} : { [endOfRecord.key]: '' };
  return breakStudent(['fixed-width'], ([first, ...rest], writer) => {
    const line = Buffer.from(lineOf(writer, withValues(first, unmarked))).toString('latin1');
    return [Buffer.from(`${line.trimEnd()}\n`, 'latin1'), ...rest.map((record) => lineOf(writer, record))];
  });
}

function valueBreakers(layout: Layout): ReadonlyMap<string, Breaker> {
  return new Map(
    Object.entries(resavings).map(([rule, { forms, change }]) => [
      rule,
      breakStudent(forms, (records, writer) => {
        const [first, ...rest] = records;
        const field = layout.fields.find(
          (candidate) =>
            candidate !== layout.recordType &&
            change(first.get(candidate.key) ?? '', candidate) !== undefined,
        );
        if (field === undefined) return undefined;
        const made = change(first.get(field.key) ?? '', field) ?? '';
        return [
          made.length <= (field.delimitedLength ?? made.length)
            ? lineOf(writer, withValues(first, { [field.key]: made }))
            : inCell(layout, field, lineOf(writer, first), made),
          ...rest.map((record) => lineOf(writer, record)),
        ];
      }),
    ]),
  );
}

/** A line of a delimited file with a value that is longer than its field. */
function inCell(layout: Layout, { index }: Field, line: Uint8Array, value: string): Uint8Array {
  const delimiter = layout.delimiter ?? '^';
  const cells = Buffer.from(line).toString('latin1').split(delimiter);
  return Buffer.from(cells.with(index, value).join(delimiter), 'latin1');
}

import type { Entity } from '../aggregate/row.js';
import type { ByteSource } from '../extract/source.js';
import { foldHeading } from '../layout/match.js';
import { type Column, cdsColumns, columnsOf } from './columns.js';
import { testYearOf } from './forms.js';
import { cdsCode, readTable, type TableKind, textOf } from './table.js';
import { lineOf } from './writer.js';

/** An entity as the state's entities file has it. */
export interface PublishedEntity {
  /** 14-digit CDS code. */
  readonly code: string;
  /** 4 state, 5 county, 6 district, 7 school, 9 directly and 10 locally funded charter school. */
  readonly typeId: number;
  readonly countyName: string;
  readonly districtName: string;
  readonly schoolName: string;
}

/** How the entities files of some years are written. */
interface EntitiesForm {
  readonly lastYear: number;
  readonly columns: readonly Column[];
  readonly delimiter: ',' | '^';
  readonly stateName: string;
  /** Early files have five blanks where an entity has no zip code. */
  readonly noZipCode: string;
}

const yearColumns = columnsOf(['Filler', undefined], ['Test Year', 'year']);

const nameColumns = columnsOf(
  ['County Name', 'countyName'],
  ['District Name', 'districtName'],
  ['School Name', 'schoolName'],
  ['Zip Code', 'zipCode'],
);

/** Oldest first. */
const entitiesForms: readonly EntitiesForm[] = [
  {
    lastYear: 2019,
    columns: [...cdsColumns, ...yearColumns, ...columnsOf(['Type Id', 'typeId']), ...nameColumns],
    delimiter: ',',
    stateName: 'State of California',
    noZipCode: '     ',
  },
  {
    lastYear: 2023,
    columns: [...cdsColumns, ...yearColumns, ...columnsOf(['Type ID', 'typeId']), ...nameColumns],
    delimiter: '^',
    stateName: 'State of California',
    noZipCode: '',
  },
  {
    lastYear: Number.POSITIVE_INFINITY,
    columns: [...cdsColumns, ...columnsOf(['Type ID', 'typeId']), ...yearColumns, ...nameColumns],
    delimiter: '^',
    stateName: 'State Of California',
    noZipCode: '',
  },
];

const entitiesFile: TableKind = {
  holdsByHeading: new Map(
    entitiesForms
      .flatMap(({ columns }) => columns)
      .flatMap(({ heading, holds }) => (holds === undefined ? [] : [[foldHeading(heading), holds] as const])),
  ),
  required: ['county', 'district', 'school', 'typeId', 'countyName', 'districtName', 'schoolName'],
  name: 'an entities file',
  errorCode: 'not-entities-file',
};

/**
 * Reads an entities file of any year.
 * @returns Code → entity; where a code stands for several, the last.
 * @throws InputError `not-entities-file`, `bad-row`.
 */
export async function readEntities(source: ByteSource): Promise<Map<string, PublishedEntity>> {
  const { columns, rows } = await readTable(source, entitiesFile);
  const code = [columns.get('county'), columns.get('district'), columns.get('school')];
  const entities = new Map<string, PublishedEntity>();
  for await (const { cells } of rows) {
    const text = (holds: string) => textOf(cells[columns.get(holds) ?? -1] ?? '');
    const entity = {
      code: cdsCode(cells, code),
      typeId: Number(text('typeId')),
      countyName: text('countyName'),
      districtName: text('districtName'),
      schoolName: text('schoolName'),
    };
    entities.set(entity.code, entity);
  }
  return entities;
}

/**
 * Writes the entities of an aggregate as the entities file of an administration; zip codes, which no extract has,
 * are left out.
 * @param administration `2016-17`
 * @throws InputError `unknown-administration`, `not-encodable`.
 */
export function* writeEntities(administration: string, entities: Iterable<Entity>): Generator<Uint8Array> {
  const year = testYearOf(administration);
  const form = entitiesForms.find(({ lastYear }) => year <= lastYear) ?? entitiesForms[0];
  yield lineOf(
    form,
    form.columns.map(({ heading }) => heading),
  );
  for (const entity of entities) {
    yield lineOf(
      form,
      form.columns.map(({ holds }) => cellOf(entity, holds, year, form)),
    );
  }
}

function cellOf(entity: Entity, holds: string | undefined, year: number, form: EntitiesForm): string {
  const { level, code, typeId, countyName, districtName, schoolName } = entity;
  const cells: Record<string, string> = {
    county: code.slice(0, 2),
    district: code.slice(2, 7),
    school: code.slice(7),
    typeId: String(typeId),
    year: String(year),
    countyName: level === 'state' ? form.stateName : countyName,
    districtName,
    schoolName,
    zipCode: form.noZipCode,
  };
  return cells[holds ?? ''] ?? '';
}

import { countyName } from '../attribution/counties.js';
import type { Place } from '../attribution/place-reader.js';
import type { Entity } from './row.js';

export const levels = ['state', 'county', 'district', 'school'] as const;

export type Level = (typeof levels)[number];

const STATE = '0'.repeat(14);

/** The entities in whose rows the records of places count. */
export class EntityRegister {
  readonly #names: ReadonlyMap<string, string>;
  readonly #direct: ReadonlySet<string>;
  readonly #local: ReadonlySet<string>;

  /** A school that some record says to be a charter school is one for all of its records. */
  constructor(places: readonly Place[], names: ReadonlyMap<string, string>) {
    const schools = (charter: string) =>
      places.filter((place) => place.charter === charter).map(({ school }) => school);
    this.#names = names;
    this.#direct = new Set([
      ...schools('DF'),
      ...places.map(({ lea }) => lea).filter((lea) => lea !== '' && !isDistrict(lea)),
    ]);
    this.#local = new Set(schools('LF'));
  }

  /** The codes in whose rows a place counts: each once, though a directly funded charter is LEA and school. */
  codesOf(place: Place, wanted: readonly Level[]): string[] {
    const lea = this.#direct.has(place.school) ? place.school : place.lea;
    const codes = wanted.map((level) => {
      if (level === 'state') return STATE;
      if (level === 'county') return lea === '' ? '' : lea.slice(0, 2).padEnd(14, '0');
      if (level === 'district') return lea;
      return this.#direct.has(lea) ? lea : place.school;
    });
    return [...new Set(codes)].filter((code) => code !== '');
  }

  entity(code: string): Entity {
    if (code === STATE) return this.#entity('state', 4, code, '', '');
    if (code.endsWith('000000000000')) return this.#entity('county', 5, code, '', '');
    const district = this.#names.get(`${code.slice(0, 7)}0000000`) ?? '';
    if (isDistrict(code)) return this.#entity('district', 6, code, district, '');
    const typeId = this.#direct.has(code) ? 9 : this.#local.has(code) ? 10 : 7;
    return this.#entity('school', typeId, code, district, this.#names.get(code) ?? '');
  }

  #entity(
    level: Level,
    typeId: Entity['typeId'],
    code: string,
    districtName: string,
    schoolName: string,
  ): Entity {
    return { level, code, typeId, countyName: countyName(code), districtName, schoolName };
  }
}

function isDistrict(lea: string): boolean {
  return lea.endsWith('0000000');
}

import { InputError } from '../errors.js';
import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK, FILLED } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';
import { type AttributionRule, attribute, type Charter } from './attribute.js';
import { enrolledPlace, type PlaceFields, testedPlaces } from './tested-place.js';

/** A place in which records count. */
export interface Place {
  readonly lea: string;
  readonly school: string;
  readonly charter: Charter;
  /** Names as records write them, for the district and the school that they name; see `names`. */
  readonly district: string;
  readonly named: string;
}

/** Turns records into numbers of places, and makes a string only where a place is new. */
export class PlaceReader {
  /** Number → place. */
  readonly places: Place[] = [];
  /** CDS code → name; of several spellings the first by character code, so that order does not matter. */
  readonly names = new Map<string, string>();
  /** The fields that are read. */
  readonly fields: readonly Field[];
  readonly #rule: AttributionRule;
  readonly #candidates: readonly PlaceFields[];
  readonly #accountability: Field | undefined;
  readonly #directFunded: number;
  readonly #locallyFunded: number;
  readonly #yes: number;
  /** School → district and flags → number of the place; records with an accountability apart, by text. */
  readonly #known = new Map<number, Map<number, number>>();
  readonly #accountable = new Map<string, number>();
  readonly #spelling: (Uint8Array | undefined)[] = [];

  /** @throws InputError `cannot-aggregate` where the layout names no school of that kind. */
  constructor(layout: Layout, rule: AttributionRule) {
    this.#rule = rule;
    const enrolled = enrolledPlace(layout);
    this.#candidates =
      rule === 'enrolled' ? (enrolled === undefined ? [] : [enrolled]) : testedPlaces(layout);
    if (this.#candidates.length === 0) {
      throw new InputError('cannot-aggregate', `${layout.id} does not say where a student was ${rule}.`, {
        next: 'Choose another --attribution.',
      });
    }
    this.#accountability =
      rule === 'accountability' ? layout.fieldByKey.get('districtOfAccountability') : undefined;
    const symbols = symbolsOf(layout);
    this.#directFunded = symbols.of('DF');
    this.#locallyFunded = symbols.of('LF');
    this.#yes = symbols.of('Y');
    this.fields = [
      ...this.#candidates.flatMap((fields) => Object.values(fields)),
      this.#accountability,
    ].filter((field) => field !== undefined);
  }

  /** The number of the place in which a record counts. */
  numberOf(row: Row): number {
    const fields = this.#fieldsOf(row);
    const number = this.#isFilled(row, this.#accountability)
      ? this.#accountablePlace(row, fields)
      : this.#ownPlace(row, fields);
    this.#spell(row, fields.schoolName, this.places[number].named, number * 2);
    this.#spell(row, fields.districtName, this.places[number].district, number * 2 + 1);
    return number;
  }

  #fieldsOf(row: Row): PlaceFields {
    for (const fields of this.#candidates) if (row.values[fields.school.index] === FILLED) return fields;
    return this.#candidates[0];
  }

  #ownPlace(row: Row, fields: PlaceFields): number {
    const school = codeNumber(row, fields.school);
    const district = codeNumber(row, fields.district) * 8 + this.#flags(row, fields);
    let ofSchool = this.#known.get(school);
    if (ofSchool === undefined) {
      ofSchool = new Map();
      this.#known.set(school, ofSchool);
    }
    let number = ofSchool.get(district);
    if (number === undefined) {
      number = this.#add(row, fields);
      ofSchool.set(district, number);
    }
    return number;
  }

  #accountablePlace(row: Row, fields: PlaceFields): number {
    const parts = [fields.school, fields.district, this.#accountability].map((field) => textOf(row, field));
    const key = [...parts, this.#flags(row, fields)].join(' ');
    let number = this.#accountable.get(key);
    if (number === undefined) {
      number = this.#add(row, fields);
      this.#accountable.set(key, number);
    }
    return number;
  }

  #add(row: Row, fields: PlaceFields): number {
    const facts = {
      district: textOf(row, fields.district),
      school: textOf(row, fields.school),
      charter: this.#charter(row, fields),
      nonpublic: this.#isNonpublic(row, fields),
      accountability: textOf(row, this.#accountability),
    };
    this.places.push({ ...attribute(facts, this.#rule), district: facts.district, named: facts.school });
    return this.places.length - 1;
  }

  #flags(row: Row, fields: PlaceFields): number {
    const charter = { DF: 1, LF: 2, '': 0 }[this.#charter(row, fields)];
    return charter + (this.#isNonpublic(row, fields) ? 4 : 0);
  }

  /** The layouts before 2017–18 name only directly funded charters; one with a number alone is locally funded. */
  #charter(row: Row, { charter, charterCode }: PlaceFields): Charter {
    if (charter === undefined) return '';
    const value = row.values[charter.index];
    if (value === this.#directFunded) return 'DF';
    if (value === this.#locallyFunded) return 'LF';
    return this.#locallyFunded === 0 && this.#isFilled(row, charterCode) ? 'LF' : '';
  }

  #isNonpublic(row: Row, { nonpublic }: PlaceFields): boolean {
    return nonpublic !== undefined && row.values[nonpublic.index] === this.#yes;
  }

  #isFilled(row: Row, field: Field | undefined): boolean {
    return field !== undefined && row.values[field.index] === FILLED;
  }

  /** Notes the name of a code, once for each spelling that follows another. */
  #spell(row: Row, field: Field | undefined, code: string, slot: number): void {
    if (field === undefined || row.values[field.index] === BLANK) return;
    const start = row.starts[field.index];
    const end = row.ends[field.index];
    const known = this.#spelling[slot];
    if (known !== undefined && isAt(row.bytes, start, end, known)) return;
    this.#spelling[slot] = row.bytes.slice(start, end);
    noteName(this.names, code.length === 7 ? `${code}0000000` : code, row.text(field.index).trim());
  }
}

/** Keeps the first by character code of the names of a code. */
export function noteName(names: Map<string, string>, code: string, name: string): void {
  const known = names.get(code);
  if (name !== '' && (known === undefined || name < known)) names.set(code, name);
}

function textOf(row: Row, field: Field | undefined): string {
  return field !== undefined && row.values[field.index] === FILLED ? row.text(field.index) : '';
}

/** A code of digits as a number, told apart from one with fewer zeros; 0 where it is blank. */
function codeNumber(row: Row, { index }: Field): number {
  if (row.values[index] !== FILLED) return 0;
  const { bytes } = row;
  const end = row.ends[index];
  let number = 1;
  for (let at = row.starts[index]; at < end; at++) number = number * 10 + (bytes[at] - 0x30);
  return number;
}

/** Whether some bytes stand from one place to another. */
function isAt(bytes: Uint8Array, start: number, end: number, some: Uint8Array): boolean {
  if (end - start !== some.length) return false;
  for (let at = 0; at < some.length; at++) if (bytes[start + at] !== some[at]) return false;
  return true;
}

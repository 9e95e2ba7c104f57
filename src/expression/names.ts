import type { Field, Layout } from '../layout/layout.js';
import { nearest } from '../text/nearest.js';
import { AbsentNameError, ExpressionError } from './error.js';
import type { Literal, Syntax } from './syntax.js';

/** What the names of an expression mean in one layout, and which fields it has touched. */
export class Names {
  readonly compared = new Set<Field>();
  readonly tested = new Set<Field>();
  /** What the layout lacks, where that is no error. */
  readonly absent: AbsentNameError[] = [];

  constructor(
    readonly layout: Layout,
    readonly source: string,
    readonly absence: 'error' | 'blank',
  ) {}

  /** The field of that key, if there is one. */
  field(syntax: Syntax): Field | undefined {
    if (syntax.kind !== 'word') return undefined;
    return this.layout.fieldByKey.get(syntax.text) ?? this.layout.derived.get(syntax.text);
  }

  /** @throws ExpressionError where there is no field of that key. */
  requireField(syntax: Syntax): Field {
    const field = this.field(syntax);
    if (field !== undefined) return field;
    if (syntax.kind !== 'word') throw this.fault('A key should stand here.', syntax);
    throw this.unknownKey(syntax.text, syntax);
  }

  unknownKey(key: string, syntax: Syntax): ExpressionError {
    return this.#absent(`${this.layout.id} has no field ${key}.`, syntax, () => {
      const { fieldByKey, derived, dates } = this.layout;
      return didYouMean(nearest(key, [...fieldByKey.keys(), ...derived.keys(), ...dates.keys()]));
    });
  }

  /** @param field Whose code it should be; any field's where there is none. */
  unknownCode(literal: Literal, field: Field | undefined): ExpressionError {
    if (field === undefined) return this.#absent(`${literal.text} is no code.`, literal);
    return this.#absent(`${literal.text} is no code of ${field.key}.`, literal, () => {
      const codes = [...field.codes.keys()];
      return didYouMean(nearest(literal.text, codes)) ?? `Its codes: ${codes.slice(0, 20).join(', ')}`;
    });
  }

  /** A score of a layout without score ranges is blank in any case: what the layout lacks is told where that is no error. */
  requireScoreRanges(place: Syntax): void {
    if (this.absence === 'error' || this.layout.document.scaleScoreRanges.length > 0) return;
    throw this.#absent(`${this.layout.id} has no score ranges.`, place);
  }

  /** The fields that keys and patterns (`embedded*`) name. */
  fields(list: readonly Syntax[]): Field[] {
    return list.flatMap((syntax) => {
      if (syntax.kind !== 'word' || !syntax.text.includes('*')) return [this.requireField(syntax)];
      const pattern = wildcard(syntax.text);
      const fields = this.layout.fields.filter((field) => pattern.test(field.key));
      if (fields.length > 0) return fields;
      throw this.#absent(`${syntax.text} matches no field of ${this.layout.id}.`, syntax);
    });
  }

  /** What `read` gives; undefined where it names what the layout lacks, unless that is an error. */
  present<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (this.absence === 'error' || !(error instanceof AbsentNameError)) throw error;
      this.absent.push(error);
      return undefined;
    }
  }

  /** @param advise Asked only where someone reads it: to look for the nearest name takes long. */
  #absent(problem: string, { start, end }: Syntax, advise?: () => string | undefined): AbsentNameError {
    const next = this.absence === 'error' ? advise?.() : undefined;
    return new AbsentNameError(problem, this.source, start, end, next);
  }

  fault(problem: string, place: Syntax, next?: string): ExpressionError {
    return new ExpressionError(problem, this.source, place.start, place.end, next);
  }
}

/** A pattern in which `*` stands for any characters. */
export function wildcard(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

function didYouMean(guess: string | undefined): string | undefined {
  return guess === undefined ? undefined : `Did you mean ${guess}?`;
}

import type { Field, Layout } from '../layout/layout.js';
import { nearest } from '../text/nearest.js';
import { ExpressionError } from './error.js';
import type { Literal, Syntax } from './syntax.js';

/** What the names of an expression mean in one layout, and which fields it has touched. */
export class Names {
  readonly compared = new Set<Field>();
  readonly tested = new Set<Field>();

  constructor(
    readonly layout: Layout,
    readonly source: string,
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
    const { fieldByKey, derived, dates } = this.layout;
    const known = [...fieldByKey.keys(), ...derived.keys(), ...dates.keys()];
    return this.fault(`${this.layout.id} has no field ${key}.`, syntax, didYouMean(nearest(key, known)));
  }

  unknownCode(literal: Literal, field: Field): ExpressionError {
    const codes = [...field.codes.keys()];
    const guess = didYouMean(nearest(literal.text, codes)) ?? `Its codes: ${codes.slice(0, 20).join(', ')}`;
    return this.fault(`${literal.text} is no code of ${field.key}.`, literal, guess);
  }

  /** The fields that keys and patterns (`embedded*`) name. */
  fields(list: readonly Syntax[]): Field[] {
    return list.flatMap((syntax) => {
      if (syntax.kind !== 'word' || !syntax.text.includes('*')) return [this.requireField(syntax)];
      const pattern = wildcard(syntax.text);
      const fields = this.layout.fields.filter((field) => pattern.test(field.key));
      if (fields.length === 0)
        throw this.fault(`${syntax.text} matches no field of ${this.layout.id}.`, syntax);
      return fields;
    });
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

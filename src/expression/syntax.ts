/** The syntax tree of an expression: what stands where, before names have a meaning. */

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

interface Place {
  /** 0-based offset in the expression. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A bare word: a key, a code or a number. */
export interface Word extends Place {
  readonly kind: 'word';
  readonly text: string;
}

/** A text in quotes. */
export interface Text extends Place {
  readonly kind: 'text';
  readonly text: string;
}

export interface DateLiteral extends Place {
  readonly kind: 'date';
  readonly text: string;
}

export type Literal = Word | Text | DateLiteral;

export interface Call extends Place {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Syntax[];
}

export interface Sum extends Place {
  readonly kind: 'sum';
  readonly operator: '+' | '-';
  readonly left: Syntax;
  readonly right: Syntax;
}

export interface Comparison extends Place {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: Syntax;
  readonly right: Syntax;
}

export interface Membership extends Place {
  readonly kind: 'in';
  readonly negated: boolean;
  readonly operand: Syntax;
  readonly list: readonly Literal[];
}

export interface Interval extends Place {
  readonly kind: 'between';
  readonly negated: boolean;
  readonly operand: Syntax;
  readonly low: Syntax;
  readonly high: Syntax;
}

export interface Like extends Place {
  readonly kind: 'like';
  readonly negated: boolean;
  readonly operand: Syntax;
  readonly pattern: Text;
}

export interface Negation extends Place {
  readonly kind: 'not';
  readonly operand: Syntax;
}

export interface Junction extends Place {
  readonly kind: 'and' | 'or';
  readonly left: Syntax;
  readonly right: Syntax;
}

export type Syntax = Literal | Call | Sum | Comparison | Membership | Interval | Like | Negation | Junction;

import { symbolsOf } from '../extract/symbols.js';
import { DECIMAL_UNIT } from '../extract/value.js';
import { type Field, type Layout, scaleScoreRanges } from '../layout/layout.js';
import type { CodeNode, ConditionNode, NumberNode } from './typed.js';

/** How one engine writes what others write otherwise. */
export interface SqlNames {
  /** A column by its field key. */
  column(key: string): string;
}

/**
 * Writes typed expressions as SQL over a table in which every field is a column of text and blank is NULL. A
 * condition is never NULL there either: the language knows true and false alone.
 */
export class SqlWriter {
  readonly #layout: Layout;
  readonly #names: SqlNames;

  constructor(layout: Layout, names: SqlNames) {
    this.#layout = layout;
    this.#names = names;
  }

  condition(node: ConditionNode): string {
    switch (node.kind) {
      case 'always':
        return node.holds ? 'TRUE' : 'FALSE';
      case 'and':
      case 'or':
        return `(${this.condition(node.left)} ${node.kind.toUpperCase()} ${this.condition(node.right)})`;
      case 'not':
        return `NOT ${this.condition(node.operand)}`;
      case 'filled':
        return this.#isFilled(node.field);
      case 'any':
      case 'all':
        return `(${node.fields.map((field) => this.#isFilled(field)).join(node.kind === 'any' ? ' OR ' : ' AND ')})`;
      case 'compare-numbers': {
        const operator = node.operator === '!=' ? '=' : node.operator;
        return truth(
          `${this.number(node.left)} ${operator} ${this.number(node.right)}`,
          node.operator === '!=',
        );
      }
      case 'compare-codes':
        return truth(`${this.#code(node.left)} = ${this.#code(node.right)}`, !node.equal);
      case 'code-in': {
        const codes = [...node.symbols].map((symbol) => sqlText(symbolsOf(this.#layout).code(symbol)));
        return truth(`${this.#code(node.operand)} IN (${codes.join(', ')})`, node.negated);
      }
      case 'number-in':
        return truth(`${this.number(node.operand)} IN (${[...node.values].join(', ')})`, node.negated);
      case 'between': {
        const [operand, low, high] = [node.operand, node.low, node.high].map((part) => this.number(part));
        return truth(`${operand} BETWEEN ${low} AND ${high}`, node.negated);
      }
      case 'text-in': {
        const texts = [...node.texts].map(sqlText);
        return truth(`${this.#column(node.field)} IN (${texts.join(', ')})`, node.negated);
      }
      case 'same-text':
        return truth(`${this.#column(node.left)} = ${this.#column(node.right)}`, !node.equal);
      case 'like': {
        const pattern = node.pattern.replace(/[!%_]/g, '!$&').replaceAll('*', '%');
        return truth(`${this.#column(node.field)} LIKE ${sqlText(pattern)} ESCAPE '!'`, node.negated);
      }
    }
  }

  /** A number as the language counts it: dates as yyyymmdd, decimals in ten-thousandths. */
  number(node: NumberNode): string {
    switch (node.kind) {
      case 'number':
        return String(node.value);
      case 'number-field':
        return this.#numberField(node.field, node.unit);
      case 'code-as-number':
        return wholeNumber(this.#column(node.field));
      case 'sum':
        return `(${this.number(node.left)} ${node.operator} ${this.number(node.right)})`;
      case 'abs':
        return `abs(${this.number(node.operand)})`;
      case 'scaled':
        return `(${this.number(node.operand)} * ${DECIMAL_UNIT})`;
      case 'age':
        return `floor((${this.number(node.to)} - ${this.number(node.from)}) / 10000.0)`;
      case 'score-table':
        return this.#scoreTable(node);
      case 'count':
        return `(${node.conditions.map((each) => `CASE WHEN ${this.condition(each)} THEN 1 ELSE 0 END`).join(' + ')})`;
    }
  }

  #numberField(field: Field, unit: NumberNode['unit']): string {
    const column = this.#column(field);
    if (unit === 'date') return wholeNumber(`replace(${column}, '-', '')`);
    return unit === 'decimal'
      ? `round(TRY_CAST(${column} AS DOUBLE) * ${DECIMAL_UNIT})`
      : wholeNumber(column);
  }

  #scoreTable(node: NumberNode & { readonly kind: 'score-table' }): string {
    const score = node.score === undefined ? 'NULL' : this.number(node.score);
    const key = node.score?.kind === 'number-field' ? node.score.field.key : undefined;
    const cases = scaleScoreRanges(this.#layout, key).flatMap(({ recordType, grade, levels }) => {
      const test = `${this.#column(node.recordType)} = ${sqlText(recordType)} AND ${this.#column(node.grade)} = ${sqlText(grade)}`;
      if (node.table !== 'level') {
        const limit = node.table === 'lowest' ? levels[0].min : levels[levels.length - 1].max;
        return [`WHEN ${test} THEN ${limit}`];
      }
      return levels.map(
        ({ level, min, max }) => `WHEN ${test} AND ${score} BETWEEN ${min} AND ${max} THEN ${level}`,
      );
    });
    return `(CASE ${cases.join(' ')} END)`;
  }

  #code(node: CodeNode): string {
    switch (node.kind) {
      case 'code':
        return sqlText(symbolsOf(this.#layout).code(node.symbol));
      case 'code-field':
      case 'code-in-number':
        return this.#column(node.field);
      case 'implied-include': {
        const cases = this.#layout.document.conditionCodes.flatMap(
          ({ code, recordTypes, includeIndicator }) =>
            includeIndicator === undefined
              ? []
              : `WHEN ${this.#column(node.conditionCode)} = ${sqlText(code)} AND ${this.#column(node.recordType)} IN (${recordTypes.map(sqlText).join(', ')}) THEN ${sqlText(includeIndicator)}`,
        );
        return `(CASE ${cases.join(' ')} END)`;
      }
    }
  }

  #isFilled(field: Field): string {
    return `${this.#column(field)} IS NOT NULL`;
  }

  #column(field: Field): string {
    return this.#names.column(field.key);
  }
}

/** A text as SQL writes it. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function wholeNumber(text: string): string {
  return `TRY_CAST(${text} AS BIGINT)`;
}

/** A comparison with a blank is false, and its negation true. */
function truth(comparison: string, negated: boolean): string {
  return `${negated ? 'NOT ' : ''}coalesce(${comparison}, FALSE)`;
}

import { InputError } from '../errors.js';
import { nearest } from '../text/nearest.js';
import type { ConditionRule, RuleDescription } from './rule.js';

/** Rules by id: ours, and those of a user beside them. */
export class RuleSet {
  readonly #byId: ReadonlyMap<string, RuleDescription>;

  /**
   * @param all In the order in which reports show them.
   * @param conditions Those of them that are data in the expression language.
   */
  constructor(
    readonly all: readonly RuleDescription[],
    readonly conditions: readonly ConditionRule[],
  ) {
    this.#byId = new Map(all.map((rule) => [rule.id, rule]));
  }

  /** The same with rules of a user after them. */
  with(own: readonly ConditionRule[]): RuleSet {
    return own.length === 0 ? this : new RuleSet([...this.all, ...own], [...this.conditions, ...own]);
  }

  /**
   * The rule of an id.
   * @throws InputError `unknown-rule`, with the nearest id.
   */
  find(id: string): RuleDescription {
    const rule = this.#byId.get(id);
    if (rule !== undefined) return rule;
    const ids = [...this.#byId.keys()];
    const guess = nearest(id, ids) ?? ids.find((known) => known.endsWith(`/${id}`));
    throw unknownRule(`There is no rule ${id}.`, guess);
  }

  /**
   * The ids that a list names: ids of rules, and groups of them such as `record/`.
   * @throws InputError `unknown-rule`, with the nearest id or group.
   */
  expand(list: readonly string[]): ReadonlySet<string> {
    return new Set(list.flatMap((name) => (name.endsWith('/') ? this.#group(name) : this.find(name).id)));
  }

  #group(name: string): string[] {
    const ids = [...this.#byId.keys()];
    const group = ids.filter((id) => id.startsWith(name));
    if (group.length > 0) return group;
    const groups = new Set(ids.map((id) => id.slice(0, id.indexOf('/') + 1)));
    throw unknownRule(`There are no rules ${name}.`, nearest(name, groups));
  }
}

function unknownRule(problem: string, guess: string | undefined): InputError {
  return new InputError('unknown-rule', problem, {
    next: `${guess === undefined ? '' : `Did you mean ${guess}? `}List them with: caaspp rules`,
  });
}

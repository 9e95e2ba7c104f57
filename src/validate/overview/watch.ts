/** Is told of each record in which a rule finds something: of a rule in the order of the file. */
export interface RecordWatch {
  /** @param record 1-based; told again for each field in which the rule finds something. */
  note(rule: string, record: number): void;
}

/** Keeps the records of a part of the file. */
export class RecordLists implements RecordWatch {
  #lists = new Map<string, number[]>();

  note(rule: string, record: number): void {
    const list = this.#lists.get(rule);
    if (list === undefined) this.#lists.set(rule, [record]);
    else if (list.at(-1) !== record) list.push(record);
  }

  /** What was noted since this was last asked. */
  take(): ReadonlyMap<string, readonly number[]> {
    const lists = this.#lists;
    this.#lists = new Map();
    return lists;
  }
}

/** A string, a mark, another value, or a line end of a JSON text. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\n/g;

/** Finds the lines of values in a JSON text. */
export class JsonLines {
  readonly #tokens: readonly { readonly text: string; readonly line: number }[];
  readonly #lines = new Map<string, number>();
  #at = 0;

  /** @param text Sound JSON. */
  constructor(text: string) {
    let line = 1;
    this.#tokens = [...text.matchAll(TOKEN)].flatMap(([token]) => {
      if (token !== '\n') return [{ text: token, line }];
      line++;
      return [];
    });
    this.#value([]);
  }

  /**
   * The 1-based line of a value; where there is none, that of the innermost object or list that would hold it.
   * @param path Keys and 0-based places, `fields.3.length`.
   */
  lineOf(path: string): number {
    const line = this.#lines.get(path);
    if (line !== undefined || path === '') return line ?? 1;
    return this.lineOf(path.slice(0, Math.max(0, path.lastIndexOf('.'))));
  }

  #value(path: readonly (string | number)[]): void {
    const { text, line } = this.#tokens[this.#at++];
    this.#lines.set(path.join('.'), line);
    if (text === '{') {
      for (const key of this.#untilMark('}')) {
        this.#at += 2;
        this.#value([...path, String(JSON.parse(key))]);
      }
    } else if (text === '[') {
      let place = 0;
      for (const _ of this.#untilMark(']')) this.#value([...path, place++]);
    }
  }

  /** The first token of each member. */
  *#untilMark(mark: string): Generator<string> {
    while (this.#tokens[this.#at].text !== mark) {
      if (this.#tokens[this.#at].text === ',') this.#at++;
      yield this.#tokens[this.#at].text;
    }
    this.#at++;
  }
}

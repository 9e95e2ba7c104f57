import type { Html } from './html.js';

/** How many bytes may still be added to a page, so that it stays one that can be sent by mail. */
export class Room {
  #left: number;
  #refused = 0;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** How many pieces did not find room. */
  get refused(): number {
    return this.#refused;
  }

  /** The piece, if there is room for it; whether there was. */
  *fit(piece: Html): Generator<Html, boolean> {
    const bytes = Buffer.byteLength(piece.markup);
    if (bytes > this.#left) {
      this.#refused++;
      return false;
    }
    this.#left -= bytes;
    yield piece;
    return true;
  }
}

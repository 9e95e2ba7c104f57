import type { ByteSource, Fill } from '../source.js';
import type { Layer } from './layer.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Whether lines end with a carriage return alone, as old programs on the Macintosh wrote them. */
export function hasOnlyCarriageReturns(head: Uint8Array): boolean {
  const first = head.indexOf(CARRIAGE_RETURN);
  return first !== -1 && first < head.length - 1 && !head.includes(LINE_FEED);
}

/** Ends lines with a line feed where a carriage return stands alone. */
export const lineFeeds: Layer = {
  undone: { kind: 'line-ends' },
  keepsSize: true,
  fill: withLineFeeds,
};

function withLineFeeds(inner: ByteSource): Fill {
  const ends = new LineEnds();
  return async (target) => {
    for (;;) {
      const taken = await inner.read(target);
      const left = ends.mend(target, taken);
      if (left > 0 || taken === 0) return left;
    }
  };
}

/** Puts a line feed in the place of each carriage return that none follows. */
export class LineEnds {
  #endedAtReturn = false;

  /** Mends bytes in their place; returns how many are left, since a pair that two reads part becomes one. */
  mend(bytes: Uint8Array, taken: number): number {
    let length = taken;
    if (length > 0 && this.#endedAtReturn && bytes[0] === LINE_FEED) bytes.copyWithin(0, 1, length--);
    if (length === 0) {
      this.#endedAtReturn &&= taken === 0;
      return 0;
    }
    let at = bytes.indexOf(CARRIAGE_RETURN);
    for (; at !== -1 && at < length - 1; at = bytes.indexOf(CARRIAGE_RETURN, at + 1)) {
      if (bytes[at + 1] !== LINE_FEED) bytes[at] = LINE_FEED;
    }
    this.#endedAtReturn = at === length - 1;
    if (this.#endedAtReturn) bytes[at] = LINE_FEED;
    return length;
  }
}

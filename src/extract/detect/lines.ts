const LINES_TO_LOOK_AT = 20;

/** The first lines that hold something, without their line ends; one that is empty where there are none. */
export function firstLines(head: Uint8Array, from: number): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = from;
  while (start < head.length && lines.length < LINES_TO_LOOK_AT) {
    const lineFeed = head.indexOf(0x0a, start);
    const lineEnd = lineFeed === -1 ? head.length : lineFeed;
    const end = lineEnd > start && head[lineEnd - 1] === 0x0d ? lineEnd - 1 : lineEnd;
    if (end > start) lines.push(head.subarray(start, end));
    start = lineEnd + 1;
  }
  return lines.length === 0 ? [new Uint8Array(0)] : lines;
}

/** The number that stands most often among some; of several, the one that came first. 0 among none. */
export function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

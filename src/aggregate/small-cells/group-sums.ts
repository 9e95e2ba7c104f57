/** A student group and groups without common members that are in it, all of it or a part. */
export interface GroupSum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Ethnicity, and the same within and outside of economic disadvantage. */
const ethnicities = [
  [74, 200, 220],
  [75, 201, 221],
  [76, 202, 222],
  [77, 203, 223],
  [78, 204, 224],
  [79, 205, 225],
  [80, 206, 226],
  [144, 207, 227],
] as const;

/** Which student groups (IDs of the research files) add up to which. Students in none of the parts are a rest. */
export const groupSums: readonly GroupSum[] = [
  { whole: 1, parts: [3, 4] },
  { whole: 1, parts: [99, 128] },
  { whole: 1, parts: [31, 111] },
  { whole: 1, parts: [6, 160, 190, 243] },
  { whole: 1, parts: [7, 8, 180, 160, 190, 243] },
  { whole: 1, parts: [170, 252] },
  { whole: 1, parts: ethnicities.map(([all]) => all) },
  { whole: 1, parts: [28, 29] },
  { whole: 1, parts: [90, 91, 92, 93, 94, 121] },
  { whole: 1, parts: [50, 51] },
  { whole: 1, parts: [52, 53] },
  { whole: 1, parts: [240, 241] },
  { whole: 6, parts: [7, 8, 180] },
  { whole: 6, parts: [8, 252] },
  { whole: 160, parts: [120, 142] },
  { whole: 160, parts: [250, 251] },
  { whole: 170, parts: [8, 160] },
  { whole: 252, parts: [7, 180] },
  { whole: 31, parts: ethnicities.map(([, disadvantaged]) => disadvantaged) },
  { whole: 111, parts: ethnicities.map(([, , others]) => others) },
  ...ethnicities.map(([whole, ...parts]) => ({ whole, parts })),
];

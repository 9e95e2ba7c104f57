export { type GenerateOptions, generateRecords } from './records.js';
export type { NameLetters } from './student.js';

export { type BrokenOptions, breakableForms, generateBroken } from './break/broken.js';
export { type GenerateOptions, generateRecords } from './records.js';

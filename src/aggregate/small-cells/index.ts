/** Small cells: which values of an aggregate to hide before it is published, and whether that is enough. */

export { audit, type Exposure, refuseExposed } from './audit.js';
export { type ProtectedRow, protect } from './protect.js';
export { Solver } from './solver.js';
export { publishedThresholds, type Thresholds, thresholdsFrom } from './thresholds.js';

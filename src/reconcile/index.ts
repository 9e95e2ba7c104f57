export { type CountedExtracts, countForReconciling } from './extract.js';
export { type ReconcileInput, reconcile } from './reconcile.js';
export type { ReconciledRow, Reconciliation } from './result.js';

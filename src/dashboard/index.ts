/** Results of extracts as one page of charts. */

export { type CollectOptions, collectDashboard, type DashboardCounts } from './collect.js';
export { type DashboardWords, dashboardPage } from './page/index.js';
export { type ProtectedCounts, protectDashboard } from './protection.js';

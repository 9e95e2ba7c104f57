import { extract } from '../data.js';
import { measure } from '../measure.js';

/** What a command costs before it has done anything: whole processes. */
export async function start({ rounds }) {
  const file = extract('sound', 'caret', 10);
  const contestants = [
    { id: 'version', name: 'caaspp --version', command: ['bin/caaspp.js', '--version'] },
    { id: 'node', name: 'node -e 0', command: ['-e', '0'] },
    { id: 'ten-records', name: 'caaspp validate, 10 records', command: ['bin/caaspp.js', 'validate', file] },
  ];
  return measure(contestants, rounds);
}

import { extract, faultsIn } from '../data.js';
import { output, requireSame } from '../gate.js';
import { measure } from '../measure.js';
import { installedPeers } from '../peers/index.js';

const ours = [
  { id: 'caret', name: 'validate, caret', form: 'caret' },
  { id: 'caret-one-thread', name: 'validate, caret, one thread', form: 'caret', flags: ['--threads', '1'] },
  { id: 'fixed', name: 'validate, fixed width', form: 'fixed' },
  { id: 'comma', name: 'validate, comma-separated', form: 'comma' },
  { id: 'zip', name: 'validate, caret in ZIP', form: 'zip' },
  { id: 'wrong', name: 'validate, caret, every value wrong', form: 'caret', state: 'wrong' },
  {
    id: 'wrong-and-full',
    name: 'validate, caret, every value wrong, no field blank',
    form: 'caret',
    state: 'wrong-and-full',
  },
];

/** Finds what is wrong in a file, as we and as others do. */
export async function validate({ records, slowRecords, rounds }) {
  const peers = installedPeers();
  for (const one of ours) requireFaults(one, slowRecords);
  for (const peer of peers) requirePeerFaults(peer, slowRecords);
  const contestants = [
    ...ours.map(({ id, name, form, state = 'sound', flags = [] }) => {
      const file = extract(state, form, records);
      return { id, name, records, file, command: [...command(flags), '--quiet', file] };
    }),
    ...peers.map((peer) => {
      const read = peer.isSlow ? slowRecords : records;
      const file = extract('sound', 'caret', read);
      return { ...peer, records: read, file, command: peer.command(file) };
    }),
  ];
  return measure(contestants, rounds);
}

function command(flags) {
  return ['bin/caaspp.js', 'validate', '--fail-on', 'none', ...flags];
}

/** Where every value is wrong, rules across fields and records have their say too: only those on fields are counted. */
function requireFaults({ name, form, state = 'damaged', flags = [] }, records) {
  const only = state === 'damaged' ? [] : ['--only', 'field/,structure/not-text'];
  const json = ['--format', 'json', extract(state, form, records)];
  const [file] = JSON.parse(output({ command: [...command(flags), ...only, ...json] })).files;
  const faults = file.totals.reduce((sum, { count }) => sum + count, 0);
  requireSame(name, { records: file.records, faults }, { records, faults: faultsIn(state, records) });
}

function requirePeerFaults(peer, records) {
  const { program, name } = peer;
  const found = JSON.parse(output({ program, command: peer.command(extract('damaged', 'caret', records)) }));
  requireSame(name, found, { records, faults: faultsIn('damaged', records) });
}

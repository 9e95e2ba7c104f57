import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a failure belongs to the change that is tested; FC_SEED draws
 * others.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2017) });

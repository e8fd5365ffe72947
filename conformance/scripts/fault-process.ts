import { FAULTS } from '@margo-contract/mocks';
import type { CaughtFault } from '../src/coverage/fault-table.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { serveJobs } from './over-processes.js';
import { catchFault } from './run-fault.js';
import { catchMutualFault, loadMutualCases } from './run-mutual-fault.js';

/** A fault to be tried. */
export interface FaultJob {
  readonly name: string;
  readonly profile: 'signature' | 'mtls';
  /** What is known of it: then less is tried. */
  readonly known?: CaughtFault | undefined;
}

const signed = await loadWfmCases();
const mutual = await loadMutualCases();

serveJobs<FaultJob, CaughtFault>(({ name, profile, known }) => {
  const fault = FAULTS.find((one) => one.name === name);
  if (fault === undefined) throw new Error(`There is no fault named ${name}.`);
  if (profile === 'signature') return catchFault(fault, signed, known);
  return catchMutualFault(fault, mutual, known?.cases.slice(0, 1));
});

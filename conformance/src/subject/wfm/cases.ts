import type { Case } from '../../case/case.js';
import { loadCases, ownCaseFolder } from '../../case/load.js';
import { loadContract } from '../../contract/contract.js';
import { deriveCases } from './derived/derive.js';

/**
 * The cases about a WFM: those of a folder, or without one those that come with the suite, and after them those that
 * are derived from the contract.
 *
 * @throws SuiteError with a line `file:line: …` for each fault in any of the files
 */
export async function loadWfmCases(folder?: string): Promise<Case[]> {
  if (folder !== undefined) return loadCases(folder);
  return loadCases(ownCaseFolder('wfm'), deriveCases(loadContract('signature', 'wfm')));
}

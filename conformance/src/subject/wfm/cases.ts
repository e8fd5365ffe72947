import type { Case } from '../../case/case.js';
import { loadCases, ownCaseFolder } from '../../case/load.js';
import { loadContract, PROFILES, type Profile } from '../../contract/contract.js';
import { deriveCases } from './derived/derive.js';
import { casesOfProfile } from './profile/cases.js';

/**
 * The cases about a WFM of one profile: those of a folder, or without one those that come with the suite, and after them those
 * that are derived from the contract.
 *
 * @throws SuiteError with a line `file:line: …` for each fault in any of the files
 */
export async function loadWfmCases(folder?: string, profile: Profile = 'signature'): Promise<Case[]> {
  const contract = loadContract(profile, 'wfm');
  const derived = folder === undefined ? deriveCases(contract) : [];
  return casesOfProfile(await loadCases(folder ?? ownCaseFolder('wfm'), derived), contract);
}

/** The cases of both profiles, each once, with everything that they are about in either. @throws SuiteError */
export async function loadAllWfmCases(folder?: string): Promise<Case[]> {
  const all = new Map<string, Case>();
  for (const profile of PROFILES) {
    for (const item of await loadWfmCases(folder, profile)) {
      const { requirements = [] } = all.get(item.id) ?? {};
      all.set(item.id, { ...item, requirements: [...new Set([...requirements, ...item.requirements])] });
    }
  }
  return [...all.values()];
}

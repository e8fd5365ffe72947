import type { Case } from '../../case/case.js';
import { loadCases, ownCaseFolder } from '../../case/load.js';

/** The cases about an identity service: those of a folder, or without one those that come with the suite. @throws SuiteError */
export function loadMisCases(folder?: string): Promise<Case[]> {
  return loadCases(folder ?? ownCaseFolder('mis'));
}

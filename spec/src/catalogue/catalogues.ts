import { collectSpecErrors } from '../spec-error.js';
import type { Catalogue } from './catalogue.js';
import { assertErrataMatch, type Erratum, loadErrata } from './errata.js';
import { loadProblemTypes, type ProblemTypes } from './problem-types.js';
import { loadRequirements, type Requirement } from './requirements.js';

/** All catalogues of the contract. */
export interface Catalogues {
  readonly requirements: Catalogue<Requirement>;
  readonly errata: Catalogue<Erratum>;
  readonly problemTypes: ProblemTypes;
}

/**
 * Reads every catalogue in the folder `spec/` or a copy of it, and holds them against each other.
 *
 * @throws SpecErrors with everything that is wrong in all of them
 */
export async function loadCatalogues(specDirectory: string): Promise<Catalogues> {
  const [requirements, errata, problemTypes] = await collectSpecErrors<
    [Catalogue<Requirement>, Catalogue<Erratum>, ProblemTypes]
  >([loadRequirements(specDirectory), loadErrata(specDirectory), loadProblemTypes(specDirectory)]);
  assertErrataMatch(requirements, errata);
  return { requirements, errata, problemTypes };
}

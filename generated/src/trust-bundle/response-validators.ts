// Made by "npm run generate" from spec/openapi/trust-bundle.yaml. Do not edit: change the source and run the command again.

import { validateDiscoveryDocument } from '../schema/trust/DiscoveryDocument.js';
import { validateProblem } from '../schema/problem/Problem.js';
import { validateTrustBundle } from '../schema/trust/TrustBundle.js';

/** The validator of each JSON response, by operationId and status. */
export const responseValidators = {
  getDiscoveryDocument: {
    "200": validateDiscoveryDocument,
    "404": validateProblem,
    "405": validateProblem,
    "406": validateProblem,
    "429": validateProblem,
    "500": validateProblem,
    "503": validateProblem,
  },
  getTrustBundle: {
    "200": validateTrustBundle,
    "404": validateProblem,
    "405": validateProblem,
    "406": validateProblem,
    "429": validateProblem,
    "500": validateProblem,
    "503": validateProblem,
  },
} as const;

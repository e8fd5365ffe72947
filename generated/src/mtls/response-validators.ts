// Made by "npm run generate" from spec/openapi/mtls.yaml. Do not edit: change the source and run the command again.

import { validateProblem } from '../schema/problem/Problem.js';
import { validateStateManifest } from '../schema/manifest/StateManifest.js';

/** The validator of each JSON response, by operationId and status. */
export const responseValidators = {
  replaceDeviceCapabilities: {
    "400": validateProblem,
    "401": validateProblem,
    "403": validateProblem,
    "404": validateProblem,
    "405": validateProblem,
    "413": validateProblem,
    "415": validateProblem,
    "422": validateProblem,
    "429": validateProblem,
    "500": validateProblem,
    "503": validateProblem,
  },
  deleteDeviceCapabilities: {
    "401": validateProblem,
    "403": validateProblem,
    "404": validateProblem,
    "405": validateProblem,
    "429": validateProblem,
    "500": validateProblem,
    "503": validateProblem,
  },
  getStateManifest: {
    "200": validateStateManifest,
    "401": validateProblem,
    "403": validateProblem,
    "404": validateProblem,
    "405": validateProblem,
    "406": validateProblem,
    "429": validateProblem,
    "500": validateProblem,
    "503": validateProblem,
  },
  getDeployment: {
    "401": validateProblem,
    "403": validateProblem,
    "404": validateProblem,
    "405": validateProblem,
    "429": validateProblem,
    "500": validateProblem,
    "503": validateProblem,
  },
  getBundle: {
    "401": validateProblem,
    "403": validateProblem,
    "404": validateProblem,
    "405": validateProblem,
    "429": validateProblem,
    "500": validateProblem,
    "503": validateProblem,
  },
  reportDeploymentStatus: {
    "400": validateProblem,
    "401": validateProblem,
    "403": validateProblem,
    "404": validateProblem,
    "405": validateProblem,
    "413": validateProblem,
    "415": validateProblem,
    "422": validateProblem,
    "429": validateProblem,
    "500": validateProblem,
    "503": validateProblem,
  },
} as const;

// Made by "npm run generate" from spec/openapi/trust-bundle.yaml. Do not edit: change the source and run the command again.

import { validateBundleKey } from '../schema/trust/BundleKey.js';
import { validateDiscoveryDocument } from '../schema/trust/DiscoveryDocument.js';
import { validateFieldError } from '../schema/problem/FieldError.js';
import { validateProblem } from '../schema/problem/Problem.js';
import { validateTrustBundle } from '../schema/trust/TrustBundle.js';
import { validateTrustDomain } from '../schema/trust/TrustDomain.js';

/** Every validator, by the name of its component schema. */
export const validators = {
  BundleKey: validateBundleKey,
  DiscoveryDocument: validateDiscoveryDocument,
  FieldError: validateFieldError,
  Problem: validateProblem,
  TrustBundle: validateTrustBundle,
  TrustDomain: validateTrustDomain,
} as const;

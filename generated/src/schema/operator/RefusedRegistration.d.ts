// Made by "npm run generate" from spec/openapi/schemas/operator/RefusedRegistration.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { Problem } from '../problem/Problem.js';
import type { RegistrationIndex } from './RegistrationIndex.js';

/**
 * Refused registration
 * @description The item was not registered.
 * @example {
 *       "index": 1,
 *       "outcome": "refused",
 *       "problem": {
 *         "type": "https://docs.margo.org/specification/problem-types#invalid-certificate-format",
 *         "title": "Invalid Certificate Format",
 *         "status": 400,
 *         "detail": "The certificate is base64, but what it holds is not an X.509 certificate.",
 *         "retryable": false,
 *         "backoffStrategy": "none"
 *       }
 *     }
 */
export type RefusedRegistration = {
    index: RegistrationIndex;
    /**
     * @description Always `refused`.
     * @constant
     */
    outcome: "refused";
    /** @description Why: `invalid-request` for a line that is not JSON, `semantic-error` for wrong members, `invalid-certificate-format` for a certificate that cannot be used, 413 `about:blank` for a line that is too long. When the WFM failed it is 500 `about:blank` with `retryable` true; send that item again. */
    problem: Problem;
};

/** Tells whether a value is a {@link RefusedRegistration}, and turns its 64-bit integers into bigint. */
export declare const validateRefusedRegistration: Validator<RefusedRegistration>;

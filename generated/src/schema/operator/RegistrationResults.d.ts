// Made by "npm run generate" from spec/openapi/schemas/operator/RegistrationResults.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { RegistrationResult } from './RegistrationResult.js';

/**
 * Registration results
 * @description One result for each item of the batch, in the same order.
 * @example [
 *       {
 *         "index": 0,
 *         "outcome": "registered",
 *         "clientId": "5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58",
 *         "certificateFingerprint": "e33425d445a5d78a8a5916142a8422f5c3d84df89d1fe81e8df14887ae1db6df",
 *         "keyId": "333b4922e13de8901795aebad6091aecb6663cffd5ec02d7ce154d061a50cebe"
 *       }
 *     ]
 */
export type RegistrationResults = RegistrationResult[];

/** Tells whether a value is a {@link RegistrationResults}, and turns its 64-bit integers into bigint. */
export declare const validateRegistrationResults: Validator<RegistrationResults>;

// Made by "npm run generate" from spec/openapi/schemas/onboarding/OnboardingResult.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { ClientId } from '../identifiers/ClientId.js';

/**
 * Onboarding result
 * @description The name under which the WFM now knows the client. The client stores it durably and puts it, as it is, into every later path.
 * @example {
 *       "clientId": "5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58"
 *     }
 */
export type OnboardingResult = {
    clientId: ClientId;
};

/** Tells whether a value is a {@link OnboardingResult}, and turns its 64-bit integers into bigint. */
export declare const validateOnboardingResult: Validator<OnboardingResult>;

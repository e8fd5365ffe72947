// Made by "npm run generate" from spec/openapi/schemas/onboarding/OnboardingResult.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import { clientIdSchema } from '../identifiers/ClientId.schema.js';
import type { OnboardingResult } from './OnboardingResult.js';

/** What a {@link OnboardingResult} has to be, for `findViolation`. */
export const onboardingResultSchema: Schema<OnboardingResult> = { type: "object", required: ["clientId"], properties: { "clientId": clientIdSchema } };

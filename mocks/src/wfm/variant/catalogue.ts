import { answerVariants } from './answer.js';
import { capabilitiesVariants } from './capabilities.js';
import { desiredStateVariants } from './desired-state.js';
import { onboardingVariants } from './onboarding.js';
import { signatureVariants } from './signature.js';
import type { Variant } from './variant.js';

/** Every lawful choice that a WFM in a box can make otherwise than usual, by subject. */
export const VARIANTS: readonly Variant[] = [
  ...onboardingVariants,
  ...signatureVariants,
  ...answerVariants,
  ...capabilitiesVariants,
  ...desiredStateVariants,
];

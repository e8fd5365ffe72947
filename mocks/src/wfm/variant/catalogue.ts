import { answerVariants } from './answer.js';
import { capabilitiesVariants } from './capabilities.js';
import { desiredStateVariants } from './desired-state.js';
import { mtlsVariants } from './mtls.js';
import { onboardingVariants } from './onboarding.js';
import { signatureVariants } from './signature.js';
import type { Variant, VariantEntry } from './variant.js';

const ENTRIES: readonly VariantEntry[] = [
  ...onboardingVariants,
  ...signatureVariants,
  ...answerVariants,
  ...capabilitiesVariants,
  ...desiredStateVariants,
  ...mtlsVariants,
];

/** Every lawful choice that a WFM in a box can make otherwise than usual, by subject. */
export const VARIANTS: readonly Variant[] = ENTRIES.map((entry) => ({ profiles: ['signature'], ...entry }));

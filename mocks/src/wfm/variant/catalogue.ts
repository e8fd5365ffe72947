import { capabilitiesVariants } from './capabilities.js';
import { desiredStateVariants } from './desired-state.js';
import { misVariants } from './mis.js';
import { mtlsVariants } from './mtls.js';
import { onboardingVariants } from './onboarding.js';
import { responseVariants } from './response.js';
import { signatureVariants } from './signature.js';
import type { Variant, VariantEntry } from './variant.js';

const ENTRIES: readonly VariantEntry[] = [
  ...onboardingVariants,
  ...signatureVariants,
  ...responseVariants,
  ...capabilitiesVariants,
  ...desiredStateVariants,
  ...mtlsVariants,
  ...misVariants,
];

/** Every lawful choice that a WFM in a box can make otherwise than usual, by subject. */
export const VARIANTS: readonly Variant[] = ENTRIES.map((entry) => ({ profiles: ['signature'], ...entry }));

import type { Requirement } from '../../contract/contract.js';

/** Who has to change when a requirement is not met. */
export const ACTORS: Readonly<Record<Requirement['actor'], string>> = {
  wfm: 'WFM',
  device: 'device',
  operator: 'operator',
};

/** Where a requirement holds. */
export const PROFILES: Readonly<Record<Requirement['profile'], string>> = {
  signature: 'signature profile only',
  mtls: 'mutual-TLS profile only',
  both: 'both profiles',
};

/** Why no case tests a requirement, by the word that the catalogue uses. */
const UNTESTED: Readonly<Record<string, string>> = {
  'not-observable': 'Nothing on the wire shows whether it is met.',
  attestation: 'Only the maker of the product can say whether it is met.',
  'needs-device-target': 'It binds the device, and no case of the device suite covers it yet.',
  'needs-operator-function': 'A test would need something that no interface offers.',
  'case-to-be-written': 'It can be tested; the case is still to be written.',
};

/** Why no case tests a requirement, in a sentence. */
export function untestedSentence(reason: string): string {
  return UNTESTED[reason] ?? `${reason}.`;
}

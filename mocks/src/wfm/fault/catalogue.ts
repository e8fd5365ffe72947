import { requirements } from '@margo-contract/generated';
import { PROFILES, type Profile } from '../behaviour/behaviour.js';
import { approvalFaults } from './approval.js';
import { artifactFaults } from './artifact.js';
import { assignmentFaults } from './assignment.js';
import { bodyFaults } from './body.js';
import { cachingFaults } from './caching.js';
import { capabilitiesFaults } from './capabilities.js';
import { certificateFaults } from './certificate.js';
import { clientFaults } from './client.js';
import { connectionFaults } from './connection.js';
import { deviceFaults } from './device.js';
import { digestFaults } from './digest.js';
import { documentFaults } from './document.js';
import { etagFaults } from './etag.js';
import type { Fault, FaultEntry } from './fault.js';
import { handshakeFaults } from './handshake.js';
import { labelFaults } from './label.js';
import { manifestFaults } from './manifest.js';
import { manifestEntryFaults } from './manifest-entries.js';
import { misFaults } from './mis.js';
import { onboardingFaults } from './onboarding.js';
import { ownSvidFaults } from './own-svid.js';
import { policyFaults } from './policy.js';
import { privateCachingFaults } from './private-caching.js';
import { problemFaults } from './problem.js';
import { removedPathFaults } from './removed-path.js';
import { retryFaults } from './retry.js';
import { signatureFaults } from './signature.js';
import { signatureFormFaults } from './signature-form.js';
import { signatureParameterFaults } from './signature-parameters.js';
import { statusFaults } from './status.js';
import { timeWindowFaults } from './time-window.js';
import { tlsFaults } from './tls.js';
import { wireFaults } from './wire.js';

const ENTRIES: readonly FaultEntry[] = [
  ...tlsFaults,
  ...wireFaults,
  ...onboardingFaults,
  ...approvalFaults,
  ...certificateFaults,
  ...clientFaults,
  ...signatureFaults,
  ...signatureFormFaults,
  ...signatureParameterFaults,
  ...timeWindowFaults,
  ...digestFaults,
  ...bodyFaults,
  ...capabilitiesFaults,
  ...deviceFaults,
  ...manifestFaults,
  ...manifestEntryFaults,
  ...assignmentFaults,
  ...etagFaults,
  ...cachingFaults,
  ...artifactFaults,
  ...documentFaults,
  ...statusFaults,
  ...problemFaults,
  ...retryFaults,
  ...handshakeFaults,
  ...ownSvidFaults,
  ...connectionFaults,
  ...policyFaults,
  ...removedPathFaults,
  ...privateCachingFaults,
  ...labelFaults,
  ...misFaults,
];

/** Every fault that a WFM in a box can have, by subject. */
export const FAULTS: readonly Fault[] = ENTRIES.map((entry) => ({ profiles: profilesOf(entry), ...entry }));

function profilesOf({ requirement }: FaultEntry): readonly Profile[] {
  const { profile } = requirements[requirement];
  return profile === 'both' ? PROFILES : [profile];
}

import { artifactFaults } from './artifact.js';
import { capabilitiesFaults } from './capabilities.js';
import { changeFaults } from './change.js';
import { connectionFaults } from './connection.js';
import { eligibilityFaults } from './eligibility.js';
import { failoverFaults } from './failover.js';
import type { DeviceFault } from './fault.js';
import { gatewayFaults } from './gateway.js';
import { identityFaults } from './identity.js';
import { manifestFaults } from './manifest.js';
import { onboardingFaults } from './onboarding.js';
import { reportFaults } from './report.js';
import { signingFaults } from './signing.js';
import { trustFaults } from './trust.js';
import { waitingFaults } from './waiting.js';

/** Every fault that a pliable device can have, by subject. */
export const DEVICE_FAULTS: readonly DeviceFault[] = [
  ...connectionFaults,
  ...onboardingFaults,
  ...capabilitiesFaults,
  ...signingFaults,
  ...manifestFaults,
  ...artifactFaults,
  ...changeFaults,
  ...reportFaults,
  ...waitingFaults,
  ...failoverFaults,
  ...gatewayFaults,
  ...identityFaults,
  ...trustFaults,
  ...eligibilityFaults,
];

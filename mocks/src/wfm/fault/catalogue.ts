import { artifactFaults } from './artifact.js';
import { bodyFaults } from './body.js';
import { cachingFaults } from './caching.js';
import { capabilitiesFaults } from './capabilities.js';
import { certificateFaults } from './certificate.js';
import { clientFaults } from './client.js';
import { deviceFaults } from './device.js';
import { digestFaults } from './digest.js';
import { documentFaults } from './document.js';
import { etagFaults } from './etag.js';
import type { Fault, FaultEntry } from './fault.js';
import { manifestFaults } from './manifest.js';
import { manifestEntryFaults } from './manifest-entries.js';
import { misFaults } from './mis.js';
import { mtlsFaults } from './mtls.js';
import { onboardingFaults } from './onboarding.js';
import { problemFaults } from './problem.js';
import { retryFaults } from './retry.js';
import { signatureFaults } from './signature.js';
import { signatureFormFaults } from './signature-form.js';
import { statusFaults } from './status.js';
import { timeWindowFaults } from './time-window.js';
import { tlsFaults } from './tls.js';
import { wireFaults } from './wire.js';

const ENTRIES: readonly FaultEntry[] = [
  ...tlsFaults,
  ...wireFaults,
  ...onboardingFaults,
  ...certificateFaults,
  ...clientFaults,
  ...signatureFaults,
  ...signatureFormFaults,
  ...timeWindowFaults,
  ...digestFaults,
  ...bodyFaults,
  ...capabilitiesFaults,
  ...deviceFaults,
  ...manifestFaults,
  ...manifestEntryFaults,
  ...etagFaults,
  ...cachingFaults,
  ...artifactFaults,
  ...documentFaults,
  ...statusFaults,
  ...problemFaults,
  ...retryFaults,
  ...mtlsFaults,
  ...misFaults,
];

/** Every fault that a WFM in a box can have, by subject. */
export const FAULTS: readonly Fault[] = ENTRIES.map((entry) => ({ profiles: ['signature'], ...entry }));

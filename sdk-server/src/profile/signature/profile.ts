import type { Operation } from '@margo-contract/generated';
import { validateDeploymentStatusManifest } from '@margo-contract/generated/schema/signature/DeploymentStatusManifest';
import { validateDeviceCapabilitiesManifest } from '@margo-contract/generated/schema/signature/DeviceCapabilitiesManifest';
import { type OperationId, operations, responseValidators } from '@margo-contract/generated/signature';
import { PROPOSED_WINDOW } from '@margo-contract/protocol';
import {
  type BodyLimits,
  type BodyReader,
  bodyReader,
  bodyRefuser,
  leaveBody,
  validated,
} from '../../check/body.js';
import { checkRate, TokenBuckets } from '../../check/rate.js';
import { getBundle, getDeployment, getStateManifest } from '../../operation/desired-state.js';
import {
  deleteDeviceCapabilities,
  readReport,
  replaceDeviceCapabilities,
} from '../../operation/device-capabilities.js';
import type { SignatureDocuments } from '../../operation/handlers.js';
import { type OperationRules, type WfmParts, written } from '../../operation/parts.js';
import { reportDeploymentStatus } from '../../operation/report-deployment-status.js';
import { Refusal } from '../../response/refusal.js';
import type { PathParameters } from '../../route/router.js';
import type { Call } from '../../service/service.js';
import type { WireRequest } from '../../wire/request.js';
import type { WireResponse } from '../../wire/response.js';
import { callerAddress } from '../../wire/target.js';
import type { SecurityProfile } from '../profile.js';
import { authenticate, type SignaturePolicy } from './authentication.js';
import { getRootCertificate, type OnboardingParts, onboardClient } from './onboarding.js';
import type { SignatureOptions } from './options.js';
import { InMemoryReplayMemory } from './replay.js';

type SignatureParts = WfmParts<SignatureDocuments> & OnboardingParts;

const rules: OperationRules<SignatureDocuments> = {
  readCapabilities: (value) => validated(value, validateDeviceCapabilitiesManifest),
  readStatus: (value) => validated(value, validateDeploymentStatusManifest),
  replacedStatus: 201,
  malformedBundleDigest: 'invalid-request',
  cacheControl: { manifest: 'no-cache', artifact: 'public, max-age=31536000, immutable' },
};

/** The longest certificate that the contract takes, with room for the members around it. */
const MAXIMUM_ONBOARDING_BYTES = 32_768;

const DEFAULT_ONBOARDING_RATE = { requestsPerSecond: 50, burst: 1_000 };

/** The POST of a report; 201 (CAP-003). */
async function createDeviceCapabilities(call: Call<SignatureParts>): Promise<WireResponse> {
  await call.parts.handlers.createDeviceCapabilities(await readReport(call));
  return written(call.parts, 201);
}

/**
 * The profile whose clients sign every request (RFC 9421) with the key that they were onboarded with, over TLS 1.3 or newer without client
 * certificates (TLS-001, TLS-002).
 *
 * @throws RangeError when `onboardingRateLimit` would let no request in
 */
export function createSignatureProfile(
  options: SignatureOptions,
): SecurityProfile<OperationId, SignatureParts> {
  const view = options.clientView ?? 'direct';
  return {
    operations,
    responseValidators,
    responders: {
      getRootCertificate,
      onboardClient,
      createDeviceCapabilities,
      replaceDeviceCapabilities,
      deleteDeviceCapabilities,
      getStateManifest,
      getDeployment,
      getBundle,
      reportDeploymentStatus,
    },
    parts: partsOf(options),
    tls: { minVersion: 'TLSv1.3', requestCert: false },
    callerOf: (request: WireRequest, { clientId = '' }: PathParameters) =>
      `${callerAddress(request, view)} ${clientId.slice(0, 200)}`,
    bodyOf,
    ...admission(options, view),
  };
}

function partsOf(options: SignatureOptions): SignatureParts {
  const { handlers, records, clients, maximumAgeSeconds, clockSkewSeconds } = options;
  const clock = options.clock ?? (() => new Date());
  const policy: SignaturePolicy = {
    clock,
    clientView: options.clientView ?? 'direct',
    onRefused: options.onRefused,
    maximumAgeSeconds: maximumAgeSeconds ?? PROPOSED_WINDOW.maximumAgeSeconds,
    clockSkewSeconds: clockSkewSeconds ?? PROPOSED_WINDOW.clockSkewSeconds,
  };
  const replayMemory = options.replayMemory ?? new InMemoryReplayMemory(clock);
  const authentication = { clients, policy, replayMemory };
  return {
    handlers,
    records,
    rules,
    clock,
    policy,
    authenticate: (call) => authenticate(authentication, call),
  };
}

/** Unsigned operations ignore any request body. A signed one without a body refuses it. */
function bodyOf({ operationId, requestBody, signed }: Operation, limits: BodyLimits): BodyReader {
  if (operationId === 'onboardClient') return bodyReader(onboardingLimits(limits));
  if (requestBody !== null) return bodyReader(limits);
  return signed ? bodyRefuser(limits, uncoveredBody) : leaveBody;
}

/** A stranger's body is hashed before anything is known of him, so it may not be much longer than a certificate. */
function onboardingLimits(limits: BodyLimits): BodyLimits {
  return { ...limits, maximumBytes: Math.min(limits.maximumBytes, MAXIMUM_ONBOARDING_BYTES) };
}

/** A body would have to be covered by the signature to count (SIG-018), so that one where none belongs is a 401. */
function uncoveredBody(): Refusal {
  return new Refusal('signature-verification-failed', 401, {
    detail: 'This operation takes no body, so there is none that a signature could cover.',
    headers: { 'www-authenticate': 'Signature', connection: 'close' },
  });
}

/** Counts onboarding by address: it is the one operation that makes a stranger's request cost a signature. */
function admission(options: SignatureOptions, view: SignaturePolicy['clientView']) {
  const { onboardingRateLimit = DEFAULT_ONBOARDING_RATE, clock = () => new Date() } = options;
  if (onboardingRateLimit === 'none') return {};
  const buckets = new TokenBuckets(onboardingRateLimit, clock);
  return {
    admit: (request: WireRequest, { operationId }: Operation) => {
      if (operationId === 'onboardClient') checkRate(buckets, callerAddress(request, view));
    },
  };
}

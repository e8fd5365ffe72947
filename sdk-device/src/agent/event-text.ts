import { isMargoError } from '@margo-contract/protocol/error';
import type { AgentEvent } from './event.js';

/** One line for the people who look after the device. What a WFM wrote is in it only as far as errors repeat it. */
export function describeEvent(event: AgentEvent): string {
  switch (event.type) {
    case 'onboarded':
      return `onboarded as client ${event.clientId}`;
    case 'onboarding-waits':
      return `waits to be onboarded: ${reasonOf(event.error)}`;
    case 'capabilities-reported':
      return `reported the capabilities of ${event.deviceId}`;
    case 'capabilities-refused':
      return `the WFM refused the capabilities of ${event.deviceId}: ${reasonOf(event.error)}`;
    case 'unchanged':
      return 'the manifest is unchanged';
    case 'manifest-adopting':
      return `carries out manifest ${event.manifestVersion}: ${event.changes} changes`;
    case 'manifest-reached':
      return `reached manifest ${event.manifestVersion}`;
    case 'manifest-refused':
      return `${security(event)}refused a manifest, and goes on as before: ${reasonOf(event.error)}`;
    case 'change-started':
      return `begins to ${event.change} ${event.deploymentId}`;
    case 'change-ended':
      return event.error === undefined
        ? `${event.change} of ${event.deploymentId} ended`
        : `${event.change} of ${event.deploymentId} failed: ${reasonOf(event.error)}`;
    case 'target-foreign':
      return `${event.deploymentId} is meant for ${event.target}, and is carried out here, since the manifest lists it`;
    case 'report-acknowledged': {
      const { deploymentId, components } = event.status;
      return `${deploymentId} is reported: ${components.map(({ name, state }) => `${name} ${state}`).join(', ')}`;
    }
    case 'report-refused':
      return `the WFM refused a report about ${event.status.deploymentId}: ${reasonOf(event.error)}`;
    case 'endpoint-failed':
      return `${security(event)}${event.endpoint} failed: ${reasonOf(event.error)}`;
    case 'endpoint-changed':
      return `goes on at ${event.endpoint} instead of ${event.previous}`;
    case 'client-refused':
      return `${reasonOf(event.error)} (${whyRefused(event.error)}; the device goes on polling, and does not onboard anew by itself)`;
    case 'cycle-failed':
      return reasonOf(event.error);
    case 'downtime':
      return `is silent until ${event.until.toISOString()}`;
    case 'state-damaged':
      return `${event.file} is damaged: ${event.action}`;
    case 'svid-renewed':
      return `shows a renewed SVID of ${event.spiffeId}, valid until ${event.notAfter.toISOString()}`;
    case 'svid-refused':
      return `cannot use a new SVID, and keeps the one before: ${reasonOf(event.error)}`;
    case 'bundle-replaced':
      return `goes by a new trust bundle; anchors: ${event.anchors}`;
    case 'bundle-refused':
      return `cannot use a new trust bundle, and keeps the one before: ${reasonOf(event.error)}`;
    case 'bundle-unreachable':
      return `cannot fetch the trust bundle now, and keeps the one before: ${reasonOf(event.error)}`;
  }
}

function whyRefused(error: unknown): string {
  const code = isMargoError(error) ? error.code : '';
  if (code === 'response-not-authorized') return 'the WFM does not serve this client';
  return code === 'response-client-unknown'
    ? 'the WFM forgot this client'
    : 'the WFM no longer trusts this client';
}

function security({ isSecurityEvent }: { readonly isSecurityEvent: boolean }): string {
  return isSecurityEvent ? 'SECURITY: ' : '';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

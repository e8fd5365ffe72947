import type { X509Certificate } from 'node:crypto';
import type {
  AssignedDeployment,
  Client,
  DeviceReport,
  StatusRecord,
} from '@margo-contract/generated/operator';
import { readCertificate } from '@margo-contract/protocol';
import type { StoredClient, StoredDevice } from '../store/client-store.js';
import type { StoredDeployment, StoredStatus } from '../store/deployment-store.js';

const MAXIMUM_NAME_LENGTH = 8192;

/** A client as operators see it. */
export function viewClient(client: StoredClient): Client {
  const { clientId, state, label, registeredAt, onboardedAt, lastSeenAt } = client;
  return {
    clientId,
    state,
    ...(label !== undefined && { label }),
    ...viewCertificate(client),
    registeredAt: registeredAt.toISOString(),
    ...(onboardedAt !== undefined && { onboardedAt: onboardedAt.toISOString() }),
    ...(lastSeenAt !== undefined && { lastSeenAt: lastSeenAt.toISOString() }),
  };
}

/** A client that is known by its SPIFFE ID has no certificate of its own. */
function viewCertificate({ certificate, fingerprint }: StoredClient): Partial<Client> {
  if (certificate.length === 0) return {};
  const { x509, keyId, notBefore, notAfter } = readCertificate(certificate);
  return {
    certificateFingerprint: fingerprint,
    keyId,
    subject: viewName(x509.subject),
    issuer: viewName(x509.issuer),
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
  };
}

/** A device report as operators see it. */
export function viewDevice({ deviceId, reportedAt, capabilities }: StoredDevice): DeviceReport {
  return { deviceId, reportedAt: reportedAt.toISOString(), capabilities };
}

/** A status report as operators see it. */
export function viewStatus({ sequence, receivedAt, status }: StoredStatus): StatusRecord {
  return { sequence, receivedAt: receivedAt.toISOString(), status };
}

/** A deployment as operators see it. */
export function viewDeployment(deployment: StoredDeployment): AssignedDeployment {
  const { deploymentId, digest, document, assignedAt } = deployment;
  return { deploymentId, digest, sizeBytes: BigInt(document.length), assignedAt: assignedAt.toISOString() };
}

/** Node.js puts one attribute on each line, the most general first; RFC 4514 has commas and the reverse order. */
function viewName(name: X509Certificate['subject'] | undefined): string {
  return (name ?? '').split('\n').reverse().join(',').slice(0, MAXIMUM_NAME_LENGTH);
}

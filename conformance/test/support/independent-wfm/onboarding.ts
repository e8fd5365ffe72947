import { X509Certificate } from 'node:crypto';
import { object, oneOf, text } from './check-members.js';
import type { Clients } from './clients.js';
import { demandDigest } from './content-digest.js';
import { jsonBody } from './json-body.js';
import type { Message, Reply } from './message.js';
import type { OlderForm } from './older-form.js';
import { Problem } from './problem.js';
import { demandSignature } from './signature.js';

const request = (certificate: string) =>
  object({ needed: { apiVersion: text, kind: oneOf('OnboardingRequest'), [certificate]: text } });

/** Admits everybody whose certificate is usable and not withdrawn. */
export function onboard(message: Message, clients: Clients, form?: OlderForm): Reply {
  const { certificate: member = 'certificate', clientId = 'clientId' } = form ?? {};
  demandDigest(message);
  const body = jsonBody(message);
  const errors = request(member)(body, '');
  if (errors.length > 0) throw new Problem('invalid-request', 'members are missing or wrong', { errors });
  const certificate = usableCertificate(String(body[member]));
  demandSignature(message, certificate.publicKey);
  const client = clients.of(certificate);
  if (!client.trusted) throw new Problem('certificate-not-trusted', 'the certificate was withdrawn');
  if (client.onboarded) throw new Problem(409, 'the certificate has a client already');
  client.onboarded = true;
  return {
    status: 201,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ [clientId]: client.id }),
  };
}

/** One certificate that is in date and whose key can sign. */
export function usableCertificate(encoded: string): X509Certificate {
  const certificate = readCertificate(encoded);
  const now = Date.now();
  if (Date.parse(certificate.validFrom) > now || Date.parse(certificate.validTo) < now)
    throw unusable('it is out of date');
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
  const curve = asymmetricKeyDetails?.namedCurve ?? '';
  const isGood =
    asymmetricKeyType === 'rsa'
      ? (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
      : asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1'].includes(curve);
  if (!isGood) throw unusable('its key cannot be used');
  return certificate;
}

function readCertificate(encoded: string): X509Certificate {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) throw unusable('it is not base64');
  const octets = Buffer.from(encoded, 'base64');
  try {
    const certificate = new X509Certificate(octets);
    if (certificate.raw.equals(octets)) return certificate;
  } catch {
    throw unusable('it is no X.509 certificate');
  }
  throw unusable('it is more than one DER certificate');
}

function unusable(detail: string): Problem {
  return new Problem('invalid-certificate-format', detail);
}

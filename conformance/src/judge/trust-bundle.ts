import { createPublicKey, type JsonWebKey, X509Certificate } from 'node:crypto';
import { isObject } from '@margo-contract/protocol';
import { sentenceOf } from '../error.js';
import { jsonContent } from '../exchange/content.js';
import type { ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';

/** Members of a JWK that hold a private key, or a symmetric one (RFC 7518 §6). */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Kinds of keys that the interface has; what others hold nobody here can compare. */
const KINDS = ['EC', 'RSA', 'OKP'];

/**
 * Checks that a body is a trust bundle that every reader understands (TB-012, R-56): each entry for x509-svid has one
 * certificate, that of a CA, whose key is that of the entry, and nothing that must not be there.
 */
export function checkTrustBundle(response: ReceivedResponse): readonly Deviation[] {
  const content = jsonContent(response);
  const expected = 'a trust bundle of anchors';
  if ('fault' in content) return [{ expected, actual: content.fault }];
  const { keys } = isObject(content.value) ? content.value : {};
  if (!Array.isArray(keys)) return [{ expected, actual: 'JSON without a list of keys' }];
  const entries: readonly unknown[] = keys;
  const odd = entries.filter((entry) => !isObject(entry) || typeof entry.use !== 'string');
  const anchors = entries.filter(isObject).filter(({ use }) => use === 'x509-svid');
  const faults = [
    ...odd.map(() => 'an entry that does not say its use'),
    ...(anchors.length === 0 ? ['no entry for x509-svid'] : []),
    ...anchors.flatMap((entry, index) => faultsOf(entry).map((fault) => `${fault} in anchor ${index + 1}`)),
  ];
  return faults.map((actual) => ({ expected, actual }));
}

function faultsOf(entry: Readonly<Record<string, unknown>>): string[] {
  const secret = PRIVATE.filter((name) => Object.hasOwn(entry, name));
  return [
    ...('kid' in entry ? ['a kid'] : []),
    ...(secret.length > 0 ? [`members of a private key (${secret.join(', ')})`] : []),
    ...faultsOfCertificate(entry),
  ];
}

function faultsOfCertificate({ x5c, ...jwk }: Readonly<Record<string, unknown>>): string[] {
  if (!Array.isArray(x5c) || x5c.length !== 1) return ['not exactly one certificate in x5c'];
  const [text]: readonly unknown[] = x5c;
  if (typeof text !== 'string' || !isBase64(text)) return ['no standard base64 in x5c'];
  try {
    const certificate = new X509Certificate(Buffer.from(text, 'base64'));
    return [
      ...(certificate.ca ? [] : ['a certificate that is not that of a CA']),
      ...(!KINDS.includes(String(jwk.kty)) || isOfKey(certificate, jwk)
        ? []
        : ['a key other than that of its certificate']),
    ];
  } catch (error) {
    return [`octets that are no certificate (${sentenceOf(error)})`];
  }
}

/** RFC 7517 §4.7 wants base64, not base64url. */
function isBase64(text: string): boolean {
  return text.length > 0 && Buffer.from(text, 'base64').toString('base64') === text;
}

function isOfKey({ publicKey }: X509Certificate, jwk: Readonly<Record<string, unknown>>): boolean {
  try {
    const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
    return publicKey.equals(key);
  } catch {
    return false;
  }
}

import { SIGNATURE_ALGORITHMS, type Signer } from '@margo-contract/protocol/message-signature';
import { IdentityError } from '../error/index.js';
import type { DeviceCertificate } from './device-certificate.js';

/** No signature base looks like this: a base ends with a line that begins with "@signature-params". */
const PROBE = new TextEncoder().encode('margo-contract: whose key is this?');

/**
 * Lets the signer sign once and verifies that with the certificate. Works for keys that cannot be read, too.
 *
 * @throws IdentityError `identity-key-mismatch`
 */
export async function provePossession(signer: Signer, { publicKey }: DeviceCertificate): Promise<void> {
  const algorithm = Object.values(SIGNATURE_ALGORITHMS).find(({ name }) => name === signer.algorithm);
  if (algorithm?.accepts(publicKey) && algorithm.verify(PROBE, publicKey, await signer.sign(PROBE))) return;
  throw new IdentityError(
    'identity-key-mismatch',
    `The key does not belong to the certificate, or does not sign with ${signer.algorithm}`,
  );
}

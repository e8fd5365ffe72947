import type { KeyObject } from 'node:crypto';
import { SIGNATURE_ALGORITHMS, type Signer } from '@margo-contract/protocol/message-signature';
import { createProfileSigner, type ProfileAlgorithmName } from '@margo-contract/protocol/profile';
import { IdentityError } from '../../error.js';
import type { Identity, SecurityProfile } from '../../operation/security-profile.js';
import { type PemSource, readPem, readPrivateKey } from '../../pem.js';
import { type DeviceCertificate, readDeviceCertificate } from './device-certificate.js';
import { signatureProfile } from './profile.js';

/** A key that node:crypto can use. */
export interface KeyIdentity {
  /** Private key: PEM text, the path of a PEM file, or a key of node:crypto. */
  readonly key: PemSource | KeyObject;
  /** Certificate of the key: PEM text or the path of a PEM file. */
  readonly certificate: PemSource;
  /** By default ECDSA or Ed25519 as the key demands, RSASSA-PSS for RSA keys. */
  readonly algorithm?: ProfileAlgorithmName;
}

/** A key that stays elsewhere, in a TPM or a PKCS#11 token. */
export interface SignerIdentity {
  /** Is given the octets to sign, and gives back the signature; the key stays where it is. */
  readonly signer: Signer;
  /** Certificate of the key: PEM text or the path of a PEM file. */
  readonly certificate: PemSource;
}

/** No signature base looks like this: a base ends with a line that begins with "@signature-params". */
const PROBE = new TextEncoder().encode('margo-contract: whose key is this?');

/**
 * Who the device is in the signature profile: a certificate, and a way to sign with its key. The key itself is not kept within
 * reach.
 */
export class DeviceIdentity implements Identity<'signature'> {
  readonly certificate: DeviceCertificate;
  readonly signer: Signer;
  readonly profile: SecurityProfile<'signature'>;

  private constructor(certificate: DeviceCertificate, signer: Signer) {
    this.certificate = certificate;
    this.signer = signer;
    this.profile = signatureProfile(this);
  }

  /**
   * Loads an identity and proves that the key belongs to the certificate, by signing once (CERT-001, ONB-003). Trust
   * and validity of the certificate are for the WFM to judge: the clock of a device may be wrong when it starts.
   *
   * @throws IdentityError
   * @throws CertificateError when the certificate cannot be read, or its key cannot sign requests of this interface
   * @throws SignatureError when the algorithm does not go with the key
   */
  static async load(source: KeyIdentity | SignerIdentity): Promise<DeviceIdentity> {
    const certificate = readDeviceCertificate(await readPem(source.certificate));
    const signer =
      'signer' in source
        ? source.signer
        : createProfileSigner(await readPrivateKey(source.key), source.algorithm);
    await provePossession(signer, certificate);
    return new DeviceIdentity(certificate, signer);
  }

  /** Lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo: the parameter `keyid` of signatures. */
  get keyId(): string {
    return this.certificate.keyId;
  }

  /** The certificate as this interface sends it: base64 of DER in one line (CERT-005). */
  get encodedCertificate(): string {
    return this.certificate.x509.raw.toString('base64');
  }
}

/**
 * Lets the signer sign once and verifies that with the certificate. Works for keys that cannot be read, too.
 *
 * @throws IdentityError `identity-key-mismatch`
 */
async function provePossession(signer: Signer, { publicKey }: DeviceCertificate): Promise<void> {
  const algorithm = Object.values(SIGNATURE_ALGORITHMS).find(({ name }) => name === signer.algorithm);
  if (algorithm?.accepts(publicKey) && algorithm.verify(PROBE, publicKey, await signer.sign(PROBE))) return;
  throw new IdentityError(
    'identity-key-mismatch',
    `The key does not belong to the certificate, or does not sign with ${signer.algorithm}`,
  );
}

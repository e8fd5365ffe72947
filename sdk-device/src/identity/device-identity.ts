import type { KeyObject } from 'node:crypto';
import type { Signer } from '@margo-contract/protocol/message-signature';
import { createProfileSigner, type ProfileAlgorithmName } from '@margo-contract/protocol/profile';
import { type DeviceCertificate, readDeviceCertificate } from './device-certificate.js';
import { readPrivateKey } from './private-key.js';
import { provePossession } from './proof-of-possession.js';
import { type PemSource, readPem } from './read-pem.js';

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
  /** Is given the octets to sign, and answers with the signature; nobody else sees the key. */
  readonly signer: Signer;
  /** Certificate of the key: PEM text or the path of a PEM file. */
  readonly certificate: PemSource;
}

/** Who the device is: a certificate, and a way to sign with its key. The key itself is not kept within reach. */
export class DeviceIdentity {
  readonly certificate: DeviceCertificate;
  readonly signer: Signer;

  private constructor(certificate: DeviceCertificate, signer: Signer) {
    this.certificate = certificate;
    this.signer = signer;
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

import { readCertificate } from '@margo-contract/protocol/certificate';
import { deviceIdFromCertificate } from '@margo-contract/protocol/device-id';
import { type PemSource, readPem } from './pem.js';

export { deviceIdFromParts, parseDeviceId } from '@margo-contract/protocol/device-id';

/**
 * The id of the device from its IDevID certificate (IEEE 802.1AR): the serialNumber of the subject.
 *
 * @param certificate PEM text, or the path of a PEM file, with the one certificate
 * @throws IdentityError `identity-file-unreadable`
 * @throws CertificateError, DeviceIdError `device-id-source`
 */
export async function deviceIdFromIdevid(certificate: PemSource): Promise<string> {
  return deviceIdFromCertificate(readCertificate(await readPem(certificate)));
}

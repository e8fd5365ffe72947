import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { MargoError } from '@margo-contract/protocol';
import { DeviceIdentity } from '@margo-contract/sdk-device';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { exportPrivateKey, generateKeyPair, SIGNING_ALGORITHM } from '../pki/keys.js';
import { makeDirectory } from '../process/directory.js';
import { PRIVATE, PUBLIC, writeWhole } from '../process/write-whole.js';

/** Who a simulated device is, and where that is kept. */
export interface KeptIdentity {
  readonly identity: DeviceIdentity;
  readonly certificateFile: string;
}

/** The id of a simulated device: it lasts as long as its key. */
export function simulatedDeviceId({ keyId }: DeviceIdentity): string {
  return `simulated-${keyId.slice(0, 12)}`;
}

const KEY_FILE = 'device-key.pem';
const CERTIFICATE_FILE = 'device.pem';
const DAY = 86_400_000;
const VALID_DAYS = 3650;

/**
 * Loads the device's key and certificate from a directory; on the first start it makes them.
 *
 * @param validDays how long a certificate that is made is valid
 * @throws MargoError `mock-device-incomplete` when only one of the two files is there; `mock-directory-unusable`
 * @throws IdentityError
 */
export async function loadIdentity(directory: string, validDays = VALID_DAYS): Promise<KeptIdentity> {
  await makeDirectory(directory);
  const key = join(directory, KEY_FILE);
  const certificateFile = join(directory, CERTIFICATE_FILE);
  const [hasKey, hasCertificate] = [await exists(key), await exists(certificateFile)];
  if (hasKey !== hasCertificate) {
    const message = `${directory} holds only one of ${KEY_FILE} and ${CERTIFICATE_FILE}; restore the other or remove it`;
    throw new MargoError('mock-device-incomplete', message);
  }
  if (!hasKey) await createIdentity(key, certificateFile, validDays);
  return { identity: await DeviceIdentity.load({ key, certificate: certificateFile }), certificateFile };
}

async function createIdentity(keyFile: string, certificateFile: string, validDays: number): Promise<void> {
  const keys = await generateKeyPair();
  const now = Date.now();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `O=margo-mock, CN=Simulated device ${randomBytes(4).toString('hex')}`,
    notBefore: new Date(now - 30 * DAY),
    notAfter: new Date(now + validDays * DAY),
    keys,
    signingAlgorithm: SIGNING_ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    ],
  });
  await writeWhole(certificateFile, `${certificate.toString('pem')}\n`, PUBLIC);
  await writeWhole(keyFile, exportPrivateKey(keys.privateKey), PRIVATE);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

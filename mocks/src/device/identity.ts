import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { MargoError } from '@margo-contract/protocol';
import { DeviceIdentity } from '@margo-contract/sdk-device';
import { createSelfSigned } from '../pki/self-signed.js';
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
  const now = Date.now();
  const { key, certificate } = createSelfSigned({
    organization: 'margo-mock',
    commonName: `Simulated device ${randomBytes(4).toString('hex')}`,
    notBefore: new Date(now - 30 * DAY),
    notAfter: new Date(now + validDays * DAY),
  });
  await writeWhole(certificateFile, certificate, PUBLIC);
  await writeWhole(keyFile, key, PRIVATE);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

import { readCa } from '../../process/read-ca.js';
import type { MtlsAccess } from '../mtls-access.js';
import type { PliableDeviceOptions } from './pliable-device.js';

/** What a pliable device of the mutual-TLS profile proves itself by, and whom it trusts. @throws MargoError for a CA that cannot be read */
export async function pliableIdentity({
  svid,
  key,
  trustBundle,
  mis,
  misCa,
  misPin = [],
}: MtlsAccess): Promise<NonNullable<PliableDeviceOptions['identity']>> {
  const [pin] = misPin;
  const service = mis !== undefined && {
    url: mis,
    ...(misCa !== undefined && { ca: await readCa(misCa) }),
    ...(pin !== undefined && { pin }),
  };
  return {
    certFile: svid,
    keyFile: key,
    ...(trustBundle !== undefined && { bundleFile: trustBundle }),
    ...(service !== false && { mis: service }),
  };
}

import type { Certificate } from '../certificate/index.js';
import { DeviceIdError } from '../error/index.js';
import { parseDeviceId } from './device-id.js';

/** What a manufacturer knows of a device, as it is reported in the capabilities. */
export interface DeviceParts {
  readonly vendor: string;
  readonly modelNumber: string;
  readonly serialNumber: string;
}

/** Characters that are escaped: between dots, and where dots mean nothing. */
const ALL_BUT_WORDS = /[^A-Za-z0-9_-]/gu;
const ALL_BUT_WORDS_AND_DOTS = /[^A-Za-z0-9._-]/gu;

/**
 * Makes the id of a device from vendor, model number and serial number (CLI-005): the three, escaped, with dots
 * between them. Different parts never give the same id, and the same parts always give the same.
 *
 * @throws DeviceIdError `device-id-source` when a part is empty or no well-formed text, `device-id-malformed`
 *   when the id would be too long
 */
export function deviceIdFromParts({ vendor, modelNumber, serialNumber }: DeviceParts): string {
  const parts = [vendor, modelNumber, serialNumber].map((part) => escapeText(part, ALL_BUT_WORDS));
  return parseDeviceId(parts.join('.'));
}

/**
 * Makes the id of a device from the serialNumber in the subject of its IDevID certificate (IEEE 802.1AR), which
 * its manufacturer gives to no other device. A serial number of letters, digits, `.`, `_` and `-` is the id as it is.
 *
 * @throws DeviceIdError `device-id-source` when the subject does not have exactly one serialNumber,
 *   `device-id-malformed` when the id would be too long
 */
export function deviceIdFromCertificate({ x509 }: Certificate): string {
  const serialNumber = subjectSerialNumber(x509.toLegacyObject().subject);
  if (serialNumber === undefined) {
    throw refused('The subject of the certificate does not have exactly one serialNumber');
  }
  const isDots = serialNumber === '.' || serialNumber === '..';
  return parseDeviceId(escapeText(serialNumber, isDots ? ALL_BUT_WORDS : ALL_BUT_WORDS_AND_DOTS));
}

/**
 * Writes each octet of the characters' UTF-8 form as `~` and two hexadecimal digits. Since `~` is written so too,
 * nothing is lost: each text has an escaped form of its own.
 */
function escapeText(text: string, escaped: RegExp): string {
  if (text === '' || /\p{Surrogate}/u.test(text)) {
    throw refused(`No device id can be made of ${JSON.stringify(text)}`);
  }
  return text.replace(escaped, (character) => {
    const digits = Buffer.from(character).toString('hex').toUpperCase();
    return digits.replace(/../g, '~$&');
  });
}

/** Taken from the parsed attributes, never from the printed subject, in which one value can look like two. */
function subjectSerialNumber(subject: object): string | undefined {
  const value = Object.getOwnPropertyDescriptor(subject, 'serialNumber')?.value;
  return typeof value === 'string' ? value : undefined;
}

function refused(message: string): DeviceIdError {
  return new DeviceIdError('device-id-source', message);
}

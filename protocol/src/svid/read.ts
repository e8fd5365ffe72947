import { malformed, objectIdentifier, readDer, readElements, TAG } from '../certificate/der.js';
import { readX509Fields, type X509Fields } from '../certificate/x509-fields.js';
import { CertificateError, SvidError } from '../error/index.js';

/** Bits of keyUsage that rules speak of (RFC 5280 §4.2.1.3). */
type KeyUsage = 'digitalSignature' | 'keyCertSign' | 'cRLSign';
/** Purposes of extendedKeyUsage that rules speak of (RFC 5280 §4.2.1.12). */
type ExtendedKeyUsage = 'serverAuth' | 'clientAuth';

/** What the extensions of a leaf say, as far as SPIFFE has rules for it; undefined where one is absent. */
export interface SvidExtensions {
  readonly isAuthority: boolean | undefined;
  readonly keyUsage: ReadonlySet<KeyUsage> | undefined;
  readonly extendedKeyUsage: ReadonlySet<ExtendedKeyUsage> | undefined;
  /** The octets of the URIs among the subject alternative names. */
  readonly uris: readonly Uint8Array[];
}

/** Hexadecimal digits of the object identifiers of extensions (RFC 5280 §4.2.1). */
const EXTENSION = {
  keyUsage: '551d0f',
  subjectAltName: '551d11',
  basicConstraints: '551d13',
  extendedKeyUsage: '551d25',
} as const;

/** Bits by the mask of their place in the first octet (X.690 §11.2). */
const KEY_USAGES: readonly (readonly [mask: number, usage: KeyUsage])[] = [
  [0x80, 'digitalSignature'],
  [0x04, 'keyCertSign'],
  [0x02, 'cRLSign'],
];
const EXTENDED_KEY_USAGES: ReadonlyMap<string, ExtendedKeyUsage> = new Map([
  ['2b06010505070301', 'serverAuth'],
  ['2b06010505070302', 'clientAuth'],
]);
/** GeneralName uniformResourceIdentifier (RFC 5280 §4.2.1.6). */
const URI = 0x86;

/** Reads the fields of a leaf. @throws SvidError `svid-malformed` */
export function readFields(der: Uint8Array): X509Fields {
  return readable(() => readX509Fields(der));
}

/** Reads the extensions of a leaf. @throws SvidError `svid-malformed` */
export function readExtensions({ extensions }: X509Fields): SvidExtensions {
  const read = <Value>(name: string, reader: (octets: Uint8Array) => Value): Value | undefined => {
    const octets = extensions.get(name);
    return octets === undefined ? undefined : reader(octets);
  };
  return readable(() => ({
    isAuthority: read(EXTENSION.basicConstraints, readIsAuthority),
    keyUsage: read(EXTENSION.keyUsage, readKeyUsage),
    extendedKeyUsage: read(EXTENSION.extendedKeyUsage, readExtendedKeyUsage),
    uris: read(EXTENSION.subjectAltName, readUris) ?? [],
  }));
}

function readable<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof CertificateError)) throw cause;
    throw new SvidError('svid-malformed', cause.message, { cause });
  }
}

/** `cA` is first and may be left out for false; any octet but zero counts as true, to be on the safe side. */
function readIsAuthority(octets: Uint8Array): boolean {
  const [first] = readElements(readDer(octets, TAG.sequence));
  return first?.tag === TAG.boolean && first.content.some((octet) => octet !== 0);
}

function readKeyUsage(octets: Uint8Array): ReadonlySet<KeyUsage> {
  const [unused, bits = 0] = readDer(octets, TAG.bitString).content;
  if (unused === undefined || unused > 7) throw malformed('its keyUsage is no list of bits');
  return new Set(KEY_USAGES.filter(([mask]) => (bits & mask) !== 0).map(([, usage]) => usage));
}

function readExtendedKeyUsage(octets: Uint8Array): ReadonlySet<ExtendedKeyUsage> {
  const usages = new Set<ExtendedKeyUsage>();
  for (const purpose of readElements(readDer(octets, TAG.sequence))) {
    const usage = EXTENDED_KEY_USAGES.get(objectIdentifier(purpose));
    if (usage !== undefined) usages.add(usage);
  }
  return usages;
}

function readUris(octets: Uint8Array): readonly Uint8Array[] {
  const names = readElements(readDer(octets, TAG.sequence));
  return names.filter(({ tag }) => tag === URI).map(({ content }) => content);
}

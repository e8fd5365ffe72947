import { X509Certificate } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { MargoError } from '@margo-contract/protocol';
import { type Fields, fieldValues, type WireRequest } from '../../wire/request.js';

/** Fields in which proxies tell of a client's certificate (RFC 9440, and what Envoy calls it). */
const FORWARDING_FIELDS: ReadonlySet<string> = new Set([
  'client-cert',
  'client-cert-chain',
  'x-forwarded-client-cert',
]);

const FORWARDING_LENGTHS: ReadonlySet<number> = new Set([...FORWARDING_FIELDS].map((name) => name.length));

/** A byte sequence (RFC 8941 section 3.3.5) of at most 16 KiB. */
const BYTE_SEQUENCE = /^:([A-Za-z0-9+/]{1,21848}={0,2}):$/;

/** Makes of a request what the proxies in front, if it came through one, say of the client's certificate. */
export type ForwardedReader = (request: WireRequest) => WireRequest;

/**
 * Makes the reader of `Client-Cert` (RFC 9440 section 2.2). Whoever is no proxy has these fields taken off, and keeps the certificate of
 * its own connection. A proxy never counts as the client: without a readable field its request has no certificate.
 *
 * @param proxies addresses and subnets
 * @throws MargoError `server-proxy-malformed`
 */
export function createForwardedReader(proxies: readonly string[]): ForwardedReader {
  if (proxies.length === 0) return withoutProxies;
  const list = proxyList(proxies);
  return (request) => {
    const fields = withoutForwarding(request.fields);
    if (!isProxy(list, request.peerAddress))
      return fields === request.fields ? request : { ...request, fields };
    return { ...request, fields, peerCertificate: readClientCert(request.fields) };
  };
}

/** Where no proxy is, no address has to be looked up for each request. */
function withoutProxies(request: WireRequest): WireRequest {
  const fields = withoutForwarding(request.fields);
  return fields === request.fields ? request : { ...request, fields };
}

function proxyList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', prefix, ...rest] = proxy.split('/');
    const version = isIP(address);
    const bits = version === 4 ? 32 : 128;
    const length = prefix === undefined ? bits : Number(prefix);
    const isPrefix = prefix === undefined || (/^[0-9]{1,3}$/.test(prefix) && length <= bits);
    if (version === 0 || !isPrefix || rest.length > 0) {
      throw new MargoError(
        'server-proxy-malformed',
        `A proxy is an address or a subnet such as 10.0.0.7 or fd00::/8, not ${JSON.stringify(proxy.slice(0, 100))}`,
      );
    }
    list.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** A socket that takes both kinds of addresses writes those of IPv4 as `::ffff:10.0.0.7`. */
function isProxy(list: BlockList, peerAddress = ''): boolean {
  const address = peerAddress.replace(/^::ffff:(?=[0-9.]+$)/i, '');
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

function withoutForwarding(fields: Fields): Fields {
  return fields.some(isForwarding) ? fields.filter((field) => !isForwarding(field)) : fields;
}

/** Only a name of one of their lengths is turned into lower case, which takes longer than to compare numbers. */
function isForwarding([name]: Fields[number]): boolean {
  return FORWARDING_LENGTHS.has(name.length) && FORWARDING_FIELDS.has(name.toLowerCase());
}

/** More than one field is no certificate: nobody can tell which one the proxy has set. */
function readClientCert(fields: Fields): X509Certificate | undefined {
  const [value, second] = fieldValues(fields, 'client-cert');
  const [, base64] = BYTE_SEQUENCE.exec(value?.trim() ?? '') ?? [];
  if (base64 === undefined || second !== undefined) return undefined;
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}

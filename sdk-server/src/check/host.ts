import { Refusal } from '../response/refusal.js';
import type { Fields, WireRequest } from '../wire/request.js';
import { authorityOf } from '../wire/target.js';

/** `uri-host [ ":" port ]` (RFC 9110 section 7.2, RFC 3986 section 3.2.2): no user, no path, no space, not empty. */
const HOST =
  /^(?:\[(?:[0-9a-f:.]+|v[0-9a-f]+\.[a-z0-9!$&'()*+,;=:._~-]+)\]|(?:[a-z0-9!$&'()*+,;=._~-]|%[0-9a-f]{2})+)(?::[0-9]*)?$/i;

/**
 * Refuses with 400 a request with no Host field, with more than one, or with one that is no host (RFC 9112 section 3.2), and a target in
 * absolute form without a host (RFC 9110 section 4.2.2). The connection is closed: two readers may differ on where such a request ends.
 */
export function createHostCheck(): (request: WireRequest) => void {
  let known: string | undefined; // most requests name the same host
  return ({ target, fields }) => {
    const host = onlyHost(fields);
    if (host !== known && !HOST.test(host))
      throw malformed('The Host field is not a host with an optional port.');
    known = host;
    const authority = authorityOf(target);
    if (authority !== undefined && !HOST.test(authority)) {
      throw malformed(
        'The request target is in absolute form, and its authority is not a host with an optional port.',
      );
    }
  };
}

function onlyHost(fields: Fields): string {
  let host: string | undefined;
  for (const [name, value] of fields) {
    if (name.length !== 4 || name.toLowerCase() !== 'host') continue;
    if (host !== undefined) throw malformed('The request has more than one Host field.');
    host = value;
  }
  if (host === undefined) throw malformed('The request has no Host field.');
  return host;
}

function malformed(detail: string): Refusal {
  return new Refusal('about:blank', 400, { detail, headers: { connection: 'close' } });
}

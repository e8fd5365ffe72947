import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { parseWeightedList } from '../wire/list.js';
import { fieldValue, type WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';

/**
 * Which responses are compressed for clients that accept it: the deployment documents; the manifest too, although its one
 * strong ETag then stands for two codings (erratum C-41); or nothing. Bundles are compressed already.
 */
export type ContentCodingChoice = 'documents' | 'documents-and-manifest' | 'none';

/** The operations whose 200 is compressed, by what was chosen. */
export const CODED_OPERATIONS: Readonly<Record<ContentCodingChoice, ReadonlySet<string>>> = {
  none: new Set(),
  documents: new Set(['getDeployment']),
  'documents-and-manifest': new Set(['getDeployment', 'getStateManifest']),
};

/** Below that many octets the header of gzip eats what it saves. */
const LEAST_OCTETS = 1024;

const compress = promisify(gzip);

/**
 * Compresses a 200 that is worth it with gzip, when the client prefers it (RFC 9110 section 12.5.3). ETag and digests stay
 * those of the octets before the coding. A client that accepts no coding there is gets the octets as they are.
 */
export function codeContent(
  request: WireRequest,
  response: WireResponse,
): WireResponse | Promise<WireResponse> {
  const { status, headers, body } = response;
  if (status !== 200 || body === undefined) return response;
  const { gzip: wanted, identity } = codingPreferences(fieldValue(request.fields, 'accept-encoding'));
  const isPreferred = wanted > 0 && wanted >= (identity ?? 0);
  if (!isPreferred || (body.length < LEAST_OCTETS && identity !== 0)) return response;
  return compressed(status, headers, body);
}

async function compressed(
  status: number,
  headers: WireResponse['headers'],
  body: Uint8Array,
): Promise<WireResponse> {
  return { status, headers: { ...headers, 'content-encoding': 'gzip' }, body: await compress(body) };
}

/** Says on every response of a resource that may be compressed that it depends on Accept-Encoding (erratum R-32). */
export function withVary(response: WireResponse): WireResponse & { headers: Record<string, string> } {
  return { ...response, headers: { ...response.headers, vary: 'Accept-Encoding' } };
}

interface CodingPreferences {
  readonly gzip: number;
  /** Not named: acceptable, but nothing is preferred to it. */
  readonly identity: number | undefined;
}

function codingPreferences(acceptEncoding = ''): CodingPreferences {
  const qualities = new Map(parseWeightedList(acceptEncoding).map(({ value, quality }) => [value, quality]));
  const any = qualities.get('*');
  return {
    gzip: qualities.get('gzip') ?? qualities.get('x-gzip') ?? any ?? 0,
    identity: qualities.get('identity') ?? (any === 0 ? 0 : undefined),
  };
}

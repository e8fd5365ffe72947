import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { OperationId } from '@margo-contract/generated/signature';
import { fieldValue, type WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';

/**
 * Which answers are compressed for clients that accept it: the deployment documents; the manifest too, although its one
 * strong ETag then stands for two codings (facts C-41); or nothing. Bundles are compressed already.
 */
export type ContentCodingChoice = 'documents' | 'documents-and-manifest' | 'none';

const CODED_OPERATIONS: Readonly<Record<ContentCodingChoice, readonly (OperationId | undefined)[]>> = {
  none: [],
  documents: ['getDeployment'],
  'documents-and-manifest': ['getDeployment', 'getStateManifest'],
};

/** Below that many octets the header of gzip eats what it saves. */
const LEAST_OCTETS = 1024;

const compress = promisify(gzip);

/**
 * Compresses a 200 that is worth it with gzip, when the client prefers it (RFC 9110 section 12.5.3). ETag and digests stay
 * those of the octets before the coding (facts 4.3). A client that accepts no coding there is gets the octets as they are.
 */
export function codeContent(
  request: WireRequest,
  operationId: OperationId | undefined,
  response: WireResponse,
  choice: ContentCodingChoice,
): WireResponse | Promise<WireResponse> {
  const { status, headers, body } = response;
  if (!CODED_OPERATIONS[choice].includes(operationId) || status !== 200 || body === undefined)
    return response;
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

/** Says on every answer of a resource that may be compressed that it depends on Accept-Encoding (facts R-32). */
export function withVary(
  response: WireResponse,
  operationId: OperationId | undefined,
  choice: ContentCodingChoice,
): WireResponse {
  if (!CODED_OPERATIONS[choice].includes(operationId)) return response;
  return { ...response, headers: { ...response.headers, vary: 'Accept-Encoding' } };
}

interface CodingPreferences {
  readonly gzip: number;
  /** Not named: acceptable, but nothing is preferred to it. */
  readonly identity: number | undefined;
}

function codingPreferences(acceptEncoding = ''): CodingPreferences {
  const qualities = new Map(acceptEncoding.split(',').map(parseElement));
  const any = qualities.get('*');
  return {
    gzip: qualities.get('gzip') ?? qualities.get('x-gzip') ?? any ?? 0,
    identity: qualities.get('identity') ?? (any === 0 ? 0 : undefined),
  };
}

/** A weight that is none (RFC 9110 section 12.4.2) rules the coding out. */
function parseElement(element: string): [coding: string, quality: number] {
  const [coding = '', ...parameters] = element.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (weight === undefined) return [coding, 1];
  return [coding, /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0];
}

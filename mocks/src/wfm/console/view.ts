import type { Store } from '../store/store.js';
import type { Exchange } from '../traffic/traffic.js';

/** A line of the list of exchanges. */
export interface ExchangeLine {
  readonly sequence: number;
  readonly at: string;
  readonly durationMilliseconds: number;
  readonly method: string;
  readonly target: string;
  readonly status: number;
  readonly operation?: string;
  readonly clientId?: string;
  /** Version of the manifest that was handed out. */
  readonly manifestVersion?: string;
  /** Whether the doctor has something to say of it. */
  readonly isExplained: boolean;
}

/** An exchange in full: messages as they went over the wire, and the doctor's words. */
export interface OpenedExchange extends ExchangeLine {
  readonly request: MessageText;
  readonly response: MessageText;
  readonly explanation: readonly string[];
}

/** A message: its header section as text, and its body. */
export interface MessageText {
  readonly head: string;
  readonly length: number;
  /** Text where the octets are UTF-8, else hexadecimal digits, sixteen octets a line. */
  readonly body: string;
}

const MAXIMUM_DUMPED = 16_384;

export function viewLine(exchange: Exchange): ExchangeLine {
  const { sequence, at, durationMilliseconds, request, response, operation, clientId, explanation } =
    exchange;
  return {
    sequence,
    at: at.toISOString(),
    durationMilliseconds,
    method: request.method,
    target: request.target,
    status: response.status,
    ...(operation !== undefined && { operation }),
    ...(clientId !== undefined && { clientId }),
    ...manifestVersionOf(exchange),
    isExplained: explanation !== undefined,
  };
}

function manifestVersionOf({ operation, response, responseBody }: Exchange): {
  readonly manifestVersion?: string;
} {
  if (operation !== 'getStateManifest' || response.status !== 200) return {};
  const [, manifestVersion] = /"manifestVersion":(\d{1,20})/.exec(Buffer.from(responseBody).toString()) ?? [];
  return manifestVersion === undefined ? {} : { manifestVersion };
}

export function viewExchange(exchange: Exchange): OpenedExchange {
  const { request, requestBody, response, responseBody, explanation = [] } = exchange;
  const requestLine = `${request.method} ${request.target} HTTP/1.1`;
  return {
    ...viewLine(exchange),
    request: messageText(requestLine, request.fields, requestBody),
    response: messageText(`HTTP/1.1 ${response.status}`, Object.entries(response.headers), responseBody),
    explanation,
  };
}

function messageText(
  first: string,
  fields: readonly (readonly [string, string])[],
  body: Uint8Array,
): MessageText {
  const head = [first, ...fields.map(([name, value]) => `${name}: ${value}`)].join('\n');
  return { head, length: body.length, body: textOf(body) ?? dump(body) };
}

function textOf(octets: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return undefined;
  }
}

function dump(octets: Uint8Array): string {
  const digits = Buffer.from(octets.subarray(0, MAXIMUM_DUMPED)).toString('hex');
  return digits.replace(/(..)/g, '$1 ').replace(/((?:.. ){16})/g, '$1\n');
}

/** The exchanges as a file for `margo-conformance explain` and for reports of bugs, with the certificates of their clients. */
export async function exportExchanges(
  exchanges: readonly Exchange[],
  store: Store,
): Promise<Readonly<Record<string, unknown>>> {
  const ids = new Set(exchanges.flatMap(({ clientId }) => (clientId === undefined ? [] : [clientId])));
  const certificates: Record<string, string> = {};
  for (const id of ids) {
    const client = await store.clients.find(id);
    if (client === undefined || client.certificate.length === 0) continue;
    certificates[id] = Buffer.from(client.certificate).toString('base64');
  }
  return { kind: 'margo-exchanges', exchanges: exchanges.map(exportOne), certificates };
}

/** The form of the steps of a report. */
function exportOne({
  sequence,
  at,
  request,
  requestBody,
  response,
  responseBody,
  explanation,
}: Exchange): unknown {
  const host = request.fields.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? '';
  const uri = request.target.startsWith('/') ? `https://${host}${request.target}` : request.target;
  return {
    step: sequence,
    at: at.toISOString(),
    action: `${request.method} ${request.target}`,
    request: { method: request.method, uri, fields: request.fields, ...exportBody(requestBody) },
    answer: {
      status: response.status,
      fields: Object.entries(response.headers),
      ...exportBody(responseBody),
    },
    ...(explanation !== undefined && { explanation }),
  };
}

function exportBody(octets: Uint8Array): { readonly body?: unknown } {
  if (octets.length === 0) return {};
  const text = textOf(octets);
  const content = text === undefined ? { base64: Buffer.from(octets).toString('base64') } : { text };
  return { body: { length: octets.length, ...content } };
}

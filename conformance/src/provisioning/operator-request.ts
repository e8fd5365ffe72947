import http from 'node:http';
import https from 'node:https';
import { parseJson } from '@margo-contract/protocol';
import { SuiteError, sentenceOf } from '../error.js';
import { visibleLine } from '../text.js';

/** Where the operator interface is, and the token that opens it. */
export interface OperatorAccess {
  /** Root URL, with or without `/operator/v1`. */
  readonly url: string;
  readonly token: string;
  /** PEM certificates to trust instead of the system's. */
  readonly ca?: string;
}

interface OperatorRequest {
  readonly method: 'PUT' | 'POST' | 'DELETE' | 'GET';
  /** Path below `/operator/v1`, percent-encoded. */
  readonly path: string;
  readonly contentType?: string;
  readonly body?: string;
}

const TIMEOUT = 30_000;
const MAXIMUM_LENGTH = 4 * 1024 * 1024;

/**
 * Calls the operator interface and gives the JSON value of its response, undefined when it has none.
 *
 * @throws SuiteError naming the call, never the token
 */
export async function callOperator(access: OperatorAccess, request: OperatorRequest): Promise<unknown> {
  const { status, body } = await exchange(access, request);
  if (status >= 200 && status < 300) return body.length === 0 ? undefined : readJson(body, request);
  throw failed(request, `responded ${status}${reasonOf(body)}${adviceFor(status)}`);
}

async function exchange(
  access: OperatorAccess,
  request: OperatorRequest,
): Promise<{ status: number; body: string }> {
  try {
    return await roundTrip(access, request);
  } catch (error) {
    throw failed(request, `failed: ${sentenceOf(error)}; check --operator-url`);
  }
}

function roundTrip(access: OperatorAccess, { method, path, contentType, body = '' }: OperatorRequest) {
  const url = new URL(`${rootOf(access.url)}/operator/v1${path}`);
  const options: https.RequestOptions = {
    method,
    agent: false,
    headers: {
      Authorization: `Bearer ${access.token}`,
      'Content-Length': Buffer.byteLength(body),
      ...(contentType !== undefined && { 'Content-Type': contentType }),
    },
    ...(access.ca !== undefined && { ca: access.ca }),
  };
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const outgoing = url.protocol === 'https:' ? https.request(url, options) : http.request(url, options);
    const timer = setTimeout(
      () => outgoing.destroy(new Error(`no complete response within ${TIMEOUT / 1000} s`)),
      TIMEOUT,
    );
    let isResponding = false;
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      isResponding = true;
      readText(incoming).then((text) => resolve({ status: incoming.statusCode ?? 0, body: text }), reject);
    });
    // The connection may also end with neither, such as after 101 Switching Protocols.
    outgoing.on('close', () => {
      clearTimeout(timer);
      if (!isResponding) reject(new Error('the connection ended without a response'));
    });
    outgoing.end(body);
  });
}

function rootOf(url: string): string {
  return url.replace(/\/+$/, '').replace(/\/operator\/v1$/, '');
}

async function readText(incoming: http.IncomingMessage): Promise<string> {
  let text = '';
  incoming.setEncoding('utf8');
  for await (const chunk of incoming) {
    text += String(chunk);
    if (text.length > MAXIMUM_LENGTH) throw new Error('the response is too long');
  }
  return text;
}

function readJson(text: string, request: OperatorRequest): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw failed(request, `responded with something that is not JSON: ${sentenceOf(error)}`);
  }
}

function reasonOf(body: string): string {
  const detail = /"detail"\s*:\s*"([^"\\]{1,300})"/.exec(body)?.[1];
  return detail === undefined ? '' : ` (${visibleLine(detail)})`;
}

function adviceFor(status: number): string {
  if (status === 401) return '; check --operator-token';
  return status === 404 ? '; check --operator-url' : '';
}

function failed({ method, path }: OperatorRequest, what: string): SuiteError {
  return new SuiteError('suite-operator-failed', `The operator interface ${what} (${method} ${path})`);
}

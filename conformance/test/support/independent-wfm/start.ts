import { randomBytes, X509Certificate } from 'node:crypto';
import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { Clients } from './clients.js';
import { answerDevice, type Maintenance } from './device-interface.js';
import { type Message, type Reply, readMessage } from './message.js';
import type { OlderForm } from './older-form.js';
import { answerOperator } from './operator-interface.js';
import { Problem } from './problem.js';

/** Certificates in PEM, and the key of the server. */
export interface ServerCertificates {
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

export interface IndependentWfm {
  readonly url: string;
  readonly operatorUrl: string;
  readonly operatorToken: string;
  close(): Promise<void>;
}

/** Starts a WFM that is made of nothing but Node.js, with the operator interface beside it. */
export async function startIndependentWfm(
  { ca, certificate, key }: ServerCertificates,
  form?: OlderForm,
): Promise<IndependentWfm> {
  const maintenance: Maintenance = { retryAfter: undefined, status: 503 };
  const clients = new Clients(form?.url);
  const rootCertificate = new X509Certificate(ca).raw;
  const token = randomBytes(16).toString('hex');
  const device = https.createServer(
    { cert: certificate, key, minVersion: 'TLSv1.3' },
    listener((message) => answerDevice({ clients, maintenance, rootCertificate, form }, message), form),
  );
  const operator = http.createServer(
    listener((message) => answerOperator({ clients, maintenance, token }, message)),
  );
  const [port, operatorPort] = await Promise.all([listen(device), listen(operator)]);
  return {
    url: `https://localhost:${port}`,
    operatorUrl: `http://localhost:${operatorPort}`,
    operatorToken: token,
    close: async () => {
      device.closeAllConnections();
      operator.closeAllConnections();
      await Promise.all([stop(device), stop(operator)]);
    },
  };
}

export function listener(answer: (message: Message) => Reply, form?: OlderForm): RequestListener {
  return async (incoming, outgoing) => {
    try {
      const { status, headers = {}, body = '' } = replyTo(await readMessage(incoming), answer, form);
      outgoing.writeHead(status, { ...headers, ...lengthOf(status, body) }).end(body);
    } catch {
      outgoing.destroy();
    }
  };
}

function lengthOf(status: number, body: string | Buffer): Record<string, number> {
  return status === 204 || status === 304 ? {} : { 'Content-Length': Buffer.byteLength(body) };
}

function replyTo(message: Message, answer: (message: Message) => Reply, form?: OlderForm): Reply {
  try {
    return answer(message);
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem(500, 'something went wrong');
    const type = form === undefined ? 'application/problem+json' : 'application/json';
    const headers = { 'Content-Type': type, ...problem.headers };
    const body = form?.error(problem.body) ?? problem.body;
    return { status: problem.status, headers, body: JSON.stringify(body) };
  }
}

export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}

export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

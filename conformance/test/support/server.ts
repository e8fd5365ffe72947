import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeThrowaway, type Throwaway } from './certificate.js';

/** A server of a test, on a port that was free. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  /** PEM, and a file with it. */
  readonly ca: string;
  readonly caFile: string;
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly throwaway?: Throwaway;
  readonly minVersion?: 'TLSv1.2' | 'TLSv1.3';
}

/** Starts an HTTPS server with a throwaway certificate. */
export async function startServer(
  listener: RequestListener,
  options: TestServerOptions = {},
): Promise<TestServer> {
  const { ca, certificate, key } = options.throwaway ?? (await makeThrowaway());
  const server = https.createServer(
    { cert: certificate, key, minVersion: options.minVersion ?? 'TLSv1.3' },
    listener,
  );
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-conformance-'));
  const caFile = path.join(folder, 'ca.pem');
  await writeFile(caFile, ca);
  const port = await listen(server);
  return {
    url: `https://localhost:${port}`,
    port,
    ca,
    caFile,
    close: async () => {
      await stop(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a server without TLS. */
export async function startPlainServer(
  listener: RequestListener,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = http.createServer(listener);
  const port = await listen(server);
  return { port, close: () => stop(server) };
}

function listen(server: http.Server | https.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: http.Server | https.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

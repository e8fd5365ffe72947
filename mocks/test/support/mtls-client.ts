import { readFileSync } from 'node:fs';
import { type Agent, request } from 'node:https';
import { parseJson } from '@margo-contract/protocol';
import type { RunningWfm } from '../../src/index.js';

/** A certificate chain and its key, PEM. */
export interface Svid {
  readonly cert: string;
  readonly key: string;
}

export interface MtlsReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  json(): Record<string, unknown>;
}

export interface MtlsRequest {
  readonly method?: string;
  readonly body?: unknown;
  /** The octets of a body that is no JSON value. */
  readonly raw?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
}

/** Sends a request with an SVID. Rejects when the connection ends without a response. */
export function sendMtls(url: string, svid: Svid | undefined, spec: MtlsRequest = {}): Promise<MtlsReply> {
  const { method = 'GET', body, raw, headers = {}, agent } = spec;
  return new Promise((resolve, reject) => {
    // Whether this is the right WFM is a matter of its own; host names mean nothing.
    const options = { method, headers, agent: agent ?? false, rejectUnauthorized: false, ...svid };
    const outgoing = request(url, options, async (incoming) => {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of incoming) chunks.push(chunk);
      } catch (error) {
        reject(error);
      }
      const octets = Buffer.concat(chunks);
      const json = () => parseJson(octets) as Record<string, unknown>;
      resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: octets, json });
    });
    outgoing.once('error', reject);
    outgoing.end(raw ?? (body === undefined ? undefined : JSON.stringify(body)));
  });
}

/** The parts of a WFM that there are with mutual TLS only. */
export function mtlsOf({ mtls }: RunningWfm): NonNullable<RunningWfm['mtls']> {
  if (mtls === undefined) throw new Error('This WFM has no mutual TLS');
  return mtls;
}

/** The SVID of the first client, as a device reads it. */
export function firstSvid(wfm: RunningWfm): Svid {
  const { svidFile, keyFile } = mtlsOf(wfm).client;
  return { cert: readFileSync(svidFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
}

import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import https from 'node:https';
import { type Clock, SvidError } from '@margo-contract/protocol';
import { checkWfmSvid } from '@margo-contract/protocol/profile/mtls';
import { parseMargoId, type WfmName } from '@margo-contract/protocol/spiffe-id';
import { parseTrustBundle, TRUST_BUNDLE_LIMITS } from '@margo-contract/protocol/trust-bundle';
import { SuiteError, sentenceOf } from '../../../error.js';
import type { PeerTrust } from '../http/target.js';

/** Reads the SPIFFE ID of a WFM. @throws SuiteError */
export function readWfmName(text: string): WfmName {
  try {
    const id = parseMargoId(text);
    if (id.kind === 'wfm') return { trustDomain: id.trustDomain, wfmId: id.wfmId };
    throw new Error('it is that of a client');
  } catch (error) {
    const advice = 'give the SPIFFE ID of the WFM, such as spiffe://margo.example/margo/wfm/wfm-1';
    const message = `--spiffe-id ${text} cannot be used: ${sentenceOf(error)}; ${advice}.`;
    throw new SuiteError('suite-option-invalid', message);
  }
}

/**
 * Reads a trust bundle, from a file or from an identity service: a JWK set (TB-012), or PEM certificates.
 *
 * @param ca PEM certificates to trust for an identity service in place of the system's
 * @returns one PEM certificate each
 * @throws SuiteError
 */
export async function readAnchors(place: string, ca: string | undefined): Promise<readonly string[]> {
  const octets = await read(place, ca).catch((error: unknown) => {
    throw unusable(place, `it cannot be read (${sentenceOf(error)})`);
  });
  try {
    const text = octets.toString('utf8');
    if (!text.includes('-----BEGIN CERTIFICATE-----')) return parseTrustBundle(octets).pem;
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    return blocks.map((block) => new X509Certificate(block).toString());
  } catch (error) {
    throw unusable(place, sentenceOf(error));
  }
}

/** How a WFM has to prove who it is: by a leaf that follows the rules, whose name is exactly its own (SVID-009, ID-010). */
export function wfmTrust(wfm: WfmName, anchors: () => readonly string[], clock: Clock): PeerTrust {
  return {
    anchors,
    faultOf(leaf) {
      try {
        checkWfmSvid(leaf, { wfm, clock, reading: 'lenient' });
        return undefined;
      } catch (error) {
        if (error instanceof SvidError) return error;
        throw error;
      }
    },
  };
}

function read(place: string, ca: string | undefined): Promise<Buffer> {
  return /^https:/i.test(place) ? download(place, ca) : readFile(place);
}

const TIMEOUT = 10_000;

function download(url: string, ca: string | undefined): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = https.get(url, { agent: false, timeout: TIMEOUT, ...(ca !== undefined && { ca }) });
    request.on('timeout', () => request.destroy(new Error(`no response within ${TIMEOUT / 1000} s`)));
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
        chunks.push(chunk);
        if (length > TRUST_BUNDLE_LIMITS.maximumBytes) request.destroy(new Error('it is too long'));
      });
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks));
        else reject(new Error(`the identity service responded ${response.statusCode}`));
      });
    });
  });
}

function unusable(place: string, reason: string): SuiteError {
  const advice = 'give a file or an https URL of a trust bundle, or a file of PEM certificates';
  return new SuiteError(
    'suite-file-unreadable',
    `--trust-bundle ${place} cannot be used: ${reason}; ${advice}.`,
  );
}

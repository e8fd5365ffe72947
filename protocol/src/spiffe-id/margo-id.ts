import { SpiffeIdError } from '../error/index.js';
import { isPathSegment, parseSpiffeId, parseTrustDomain, type Reading, type SpiffeId } from './spiffe-id.js';

/** What names a WFM: its trust domain and its id there. */
export interface WfmName {
  readonly trustDomain: string;
  readonly wfmId: string;
}

/** What names a client: the WFM that it belongs to, and its id there. */
export interface WfmClientName extends WfmName {
  readonly wfmClientId: string;
}

/** The SPIFFE ID of a WFM, `spiffe://<trust-domain>/margo/wfm/<wfm-id>` (ID-002). */
export interface WfmSpiffeId extends SpiffeId, WfmName {
  readonly kind: 'wfm';
}

/** The SPIFFE ID of a client, `spiffe://<trust-domain>/margo/wfm/<wfm-id>/client/<wfm-client-id>` (ID-003). */
export interface WfmClientSpiffeId extends SpiffeId, WfmClientName {
  readonly kind: 'wfm-client';
}

const FORM = /^\/margo\/wfm\/([^/]+)(?:\/client\/([^/]+))?$/;

/**
 * Reads the SPIFFE ID of a WFM or of a client of one; the two forms are all that Margo knows.
 *
 * @throws SpiffeIdError `spiffe-id-form` for any other SPIFFE ID, and as `parseSpiffeId`
 */
export function parseMargoId(
  input: string | Uint8Array | SpiffeId,
  reading: Reading = 'strict',
): WfmSpiffeId | WfmClientSpiffeId {
  const id = typeof input === 'string' || input instanceof Uint8Array ? parseSpiffeId(input, reading) : input;
  const [, wfmId, wfmClientId] = FORM.exec(id.path) ?? [];
  if (wfmId === undefined) {
    throw new SpiffeIdError(
      'spiffe-id-form',
      `Neither the SPIFFE ID of a WFM nor of a client: ${JSON.stringify(id.text)}`,
    );
  }
  if (wfmClientId === undefined) return { ...id, kind: 'wfm', wfmId };
  return { ...id, kind: 'wfm-client', wfmId, wfmClientId };
}

/** Makes the SPIFFE ID of a WFM (ID-002, ID-004). @throws SpiffeIdError */
export function wfmSpiffeId({ trustDomain, wfmId }: WfmName): string {
  return bounded(`spiffe://${parseTrustDomain(trustDomain)}/margo/wfm/${checkSegment(wfmId, 'wfm-id')}`);
}

/** Makes the SPIFFE ID of a client (ID-003, ID-004). @throws SpiffeIdError */
export function wfmClientSpiffeId(name: WfmClientName): string {
  return bounded(`${wfmSpiffeId(name)}/client/${checkSegment(name.wfmClientId, 'wfm-client-id')}`);
}

function checkSegment(text: string, what: string): string {
  if (isPathSegment(text)) return text;
  throw new SpiffeIdError(
    'spiffe-id-path',
    `A ${what} has characters of A-Z a-z 0-9 . - _, and is neither . nor ..: ${JSON.stringify(text.slice(0, 100))}`,
  );
}

function bounded(text: string): string {
  return parseSpiffeId(text).text;
}

import { createContentDigest } from '@margo-contract/protocol';
import { fieldValue, type SentRequest } from '../../../exchange/message.js';
import type { Tampering } from '../action.js';
import { changeFields, setField } from './fields.js';

/** A request after somebody changed it on the way; the signature stays as it was made. */
export function tamper(
  request: SentRequest,
  tampering: Tampering,
  body: Uint8Array | undefined,
): SentRequest {
  const { method = request.method, path = '', query, headers, signature, digest } = tampering;
  const withBody = body === undefined ? request : replaceBody(request, body, digest === 'recompute');
  const flipped = signature === undefined ? withBody : changeSignature(withBody, signature);
  const suffix = `${path}${query === undefined ? '' : `?${query}`}`;
  return {
    ...flipped,
    method,
    target: request.target + suffix,
    targetUri: request.targetUri + suffix,
    fields: changeFields(flipped.fields, headers),
  };
}

function replaceBody(request: SentRequest, body: Uint8Array, recompute: boolean): SentRequest {
  const sized = setField(request.fields, 'Content-Length', String(body.length));
  const fields = recompute ? setField(sized, 'Content-Digest', createContentDigest(body)) : sized;
  return { ...request, body, fields };
}

type SignatureChange = Exclude<NonNullable<Tampering['signature']>, 'capitals'>;

/** The names of the covered components in capitals: other names, since RFC 9421 section 2 has them in lower case. */
function inCapitals(request: SentRequest): SentRequest {
  const input = fieldValue(request.fields, 'signature-input') ?? '';
  const changed = input.replace(/\([^)]*\)/, (components) => components.toUpperCase());
  return { ...request, fields: setField(request.fields, 'Signature-Input', changed) };
}

function changeSignature(request: SentRequest, change: SignatureChange | 'capitals'): SentRequest {
  if (change === 'capitals') return inCapitals(request);
  const value = fieldValue(request.fields, 'signature') ?? '';
  const changed = value.replace(/^([^=]+)=:([A-Za-z0-9+/=]+):$/, (_, label: string, base64: string) => {
    const octets = CHANGES[change](Buffer.from(base64, 'base64'));
    return `${change === 'relabel' ? 'other' : label}=:${octets.toString('base64')}:`;
  });
  return { ...request, fields: setField(request.fields, 'Signature', changed) };
}

const CHANGES: Readonly<Record<SignatureChange, (octets: Buffer) => Buffer>> = {
  flip: flipMiddle,
  truncate: (octets) => octets.subarray(0, -1),
  empty: () => Buffer.alloc(0),
  relabel: (octets) => octets,
};

/** Turns one bit. */
function flipMiddle(octets: Buffer): Buffer {
  const middle = octets.length >> 1;
  octets[middle] = (octets[middle] ?? 0) ^ 1;
  return octets;
}

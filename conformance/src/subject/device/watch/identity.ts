import type { DeviceExchange } from '../wfm/exchange.js';
import { fieldOf } from '../wfm/exchange.js';
import type { ClientSvid } from '../wfm/identity/svid-authority.js';
import { deviation, type RequestDeviation } from './deviation.js';

/** Checks who sent a request of the mutual-TLS profile, and that it is none of the other (ID-003, SVID-002, TLS-009, SIG-019, ONB-011, CAP-025). */
export function judgeIdentity(
  exchange: DeviceExchange,
  svids: readonly ClientSvid[],
): readonly RequestDeviation[] {
  const { endpoint, route, method } = exchange;
  if (endpoint !== 'primary' && endpoint !== 'backup') return [];
  return [
    ...judgePeer(exchange, svids),
    ...judgeFields(exchange),
    ...(route.operation === 'signatureProfile'
      ? [deviation('ONB-011', 'no path of the signature profile', `${method} ${exchange.target}`)]
      : []),
    ...(route.operation === 'createDeviceCapabilities'
      ? [deviation('CAP-025', 'capabilities by PUT', method)]
      : []),
  ];
}

function judgePeer({ peer = [] }: DeviceExchange, svids: readonly ClientSvid[]): readonly RequestDeviation[] {
  const [leaf] = peer;
  if (leaf === undefined)
    return [deviation('TLS-009', 'the SVID of the device in the TLS handshake', 'no certificate')];
  const [newest] = svids.slice(-1);
  if (!svids.some((svid) => svid.leaf.equals(leaf)))
    return [deviation('ID-003', `the SVID of ${newest?.spiffeId}`, 'another certificate')];
  if (peer.length > 1) return [];
  return [deviation('SVID-002', 'the leaf with its intermediate', 'the leaf alone')];
}

function judgeFields({ fields }: DeviceExchange): readonly RequestDeviation[] {
  const sent = ['signature-input', 'signature'].filter((name) => fieldOf(fields, name) !== undefined);
  if (sent.length === 0) return [];
  return [{ ...deviation('SIG-019', 'no signature beside the SVID', sent.join(', ')), level: 'SHOULD' }];
}

import type { DesiredState } from '../wfm/desired-state.js';
import type { DeviceExchange } from '../wfm/exchange.js';
import { judgeBody } from './body.js';
import { judgeCertificate } from './certificate.js';
import { judgeContentDigest } from './content-digest.js';
import { deviation, type RequestDeviation, show } from './deviation.js';
import { judgeReport } from './report.js';
import { judgeSignature, type SignatureKeys } from './signature.js';

/** What the suite knows when it judges a request. */
export interface Surroundings extends SignatureKeys {
  readonly clientId: string;
  readonly states: readonly DesiredState[];
}

/** Everything that is wrong with a request by itself, whatever the case is about. */
export function judgeRequest(exchange: DeviceExchange, around: Surroundings): readonly RequestDeviation[] {
  if (exchange.endpoint === 'stranger') return [];
  return [
    ...judgeSignature(exchange, around),
    ...judgeContentDigest(exchange),
    ...judgeCertificate(exchange),
    ...judgeBody(exchange),
    ...judgeReport(exchange, around.states),
    ...judgeClientId(exchange, around.clientId),
    ...judgeAccept(exchange),
  ];
}

function judgeClientId({ route }: DeviceExchange, clientId: string): readonly RequestDeviation[] {
  if (route.clientId === undefined || route.clientId === clientId) return [];
  return [deviation('CLI-004', `the clientId ${show(clientId)} in the path`, show(route.clientId))];
}

function judgeAccept({ route, fields }: DeviceExchange): readonly RequestDeviation[] {
  if (route.operation !== 'getStateManifest') return [];
  const accept = fields
    .filter(([name]) => name.toLowerCase() === 'accept')
    .map(([, value]) => value.toLowerCase());
  const types = accept
    .join(',')
    .split(',')
    .map((entry) => entry.split(';', 1)[0]?.trim());
  if (types.includes('application/vnd.margo.manifest.v1+json')) return [];
  return [
    deviation(
      'MAN-004',
      'Accept: application/vnd.margo.manifest.v1+json',
      accept.length === 0 ? 'no Accept' : show(accept),
    ),
  ];
}

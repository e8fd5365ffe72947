import type { Contract } from '../../../contract/contract.js';
import type { DesiredState } from '../wfm/desired-state.js';
import type { DeviceExchange } from '../wfm/exchange.js';
import type { ClientSvid } from '../wfm/identity/svid-authority.js';
import { judgeAdoptedVersion } from './adopted-version.js';
import { judgeBody } from './body.js';
import { judgeCertificate } from './certificate.js';
import { judgeContentDigest } from './content-digest.js';
import { deviation, type RequestDeviation, show } from './deviation.js';
import { judgeIdentity } from './identity.js';
import { judgeReport } from './report.js';
import { judgeSignature, type SignatureKeys } from './signature.js';

/** What the suite knows when it judges a request. */
export interface Surroundings extends SignatureKeys {
  readonly contract: Contract;
  readonly clientId: string;
  /** The SVIDs that the device was given. */
  readonly svids: readonly ClientSvid[];
  readonly states: readonly DesiredState[];
  /** The id of the device, when it is a gateway and has reported others behind it. */
  readonly gateway?: string | undefined;
}

/** Everything that is wrong with a request by itself, whatever the case is about, by the requirements of the profile. */
export function judgeRequest(exchange: DeviceExchange, around: Surroundings): readonly RequestDeviation[] {
  if (exchange.endpoint === 'stranger' || exchange.endpoint === 'mis') return [];
  const { contract } = around;
  const found = [
    ...(contract.profile === 'signature' ? judgeSigned(exchange, around) : judgeIdentified(exchange, around)),
    ...judgeBody(exchange, contract),
    ...judgeReport(exchange, around.states, around.gateway),
    ...judgeAccept(exchange),
  ];
  return found.flatMap((one) => {
    const requirements = one.requirements.filter((id) => contract.requirements.has(id));
    return requirements.length === 0 ? [] : [{ ...one, requirements }];
  });
}

function judgeSigned(exchange: DeviceExchange, around: Surroundings): readonly RequestDeviation[] {
  return [
    ...judgeSignature(exchange, around),
    ...judgeContentDigest(exchange),
    ...judgeCertificate(exchange),
    ...judgeClientId(exchange, around.clientId),
  ];
}

function judgeIdentified(
  exchange: DeviceExchange,
  { svids, states }: Surroundings,
): readonly RequestDeviation[] {
  return [...judgeIdentity(exchange, svids), ...judgeAdoptedVersion(exchange, states)];
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

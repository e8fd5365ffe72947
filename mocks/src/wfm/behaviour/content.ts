import type { Validator } from '@margo-contract/generated';
import { validators as mtlsValidators } from '@margo-contract/generated/mtls';
import {
  type DeploymentStatusManifest,
  type DeviceCapabilitiesManifest,
  validators as signatureValidators,
} from '@margo-contract/generated/signature';
import { isObject, parseJson } from '@margo-contract/protocol';
import type { WireResponse } from '@margo-contract/sdk-server';
import type { Behaviour } from './behaviour.js';
import { responseOf } from './change.js';
import { bodyOf, type Exchange } from './exchange.js';
import { emptyResponse, isProblem, withHeaders } from './response.js';

const VALIDATORS = { signature: signatureValidators, mtls: mtlsValidators };
const CAPABILITIES = ['createDeviceCapabilities', 'replaceDeviceCapabilities'] as const;

/** One thing that a validator found wrong. */
export interface ContentFault {
  /** The rule that is broken: a keyword of JSON Schema. */
  readonly keyword: string;
  /** JSON Pointer. */
  readonly place: string;
}

/** A body that was refused. */
interface Refused {
  readonly value: object;
  /** Empty when the schema is followed, and something else is wrong. */
  readonly faults: readonly ContentFault[];
}

/** Takes reports about devices that were refused with 422, and stores them. */
export function acceptingCapabilities(accepts: (refused: Refused) => boolean): Behaviour {
  return responseOf(CAPABILITIES, async (exchange) => {
    if (!isProblem(exchange.response, 'semantic-error')) return undefined;
    const refused = await refusedBody(exchange, validatorsOf(exchange).DeviceCapabilitiesManifest);
    return refused !== undefined && accepts(refused) ? storeCapabilities(exchange, refused.value) : undefined;
  });
}

/** Takes reports about deployments that were refused with 422, and stores them. */
export function acceptingStatus(accepts: (refused: Refused) => boolean): Behaviour {
  return responseOf('reportDeploymentStatus', async (exchange) => {
    if (!isProblem(exchange.response, 'semantic-error')) return undefined;
    const refused = await refusedBody(exchange, validatorsOf(exchange).DeploymentStatusManifest);
    if (refused === undefined || !accepts(refused)) return undefined;
    const { clientId = '', deploymentId = '' } = exchange.parameters;
    const status = refused.value as DeploymentStatusManifest; // the fault is that it need not be one
    const order = await exchange.parts.handlers.reportDeploymentStatus({ clientId, deploymentId, status });
    return written(exchange, order === 'first' ? 201 : 200);
  });
}

/** Stores a report of a client whose request is proven, whatever it holds. */
export async function storeCapabilities(exchange: Exchange, value: object): Promise<WireResponse> {
  const { parts, parameters } = exchange;
  const { clientId = '', deviceId = '' } = parameters;
  const isLater = await parts.records.hasDevice(clientId, deviceId);
  const capabilities = value as DeviceCapabilitiesManifest; // the fault is that it need not be one
  await parts.handlers.replaceDeviceCapabilities({ clientId, deviceId, capabilities });
  return written(exchange, isLater && exchange.settings.profile === 'mtls' ? 200 : 201);
}

/** The response to a write, as the profile has it. */
export function written({ settings }: Pick<Exchange, 'settings'>, status: number): WireResponse {
  const empty = emptyResponse(status);
  return settings.profile === 'mtls' ? withHeaders(empty, { 'cache-control': 'no-store' }) : empty;
}

function validatorsOf({
  settings,
}: Exchange): Readonly<
  Record<'DeviceCapabilitiesManifest' | 'DeploymentStatusManifest', Validator<unknown>>
> {
  return VALIDATORS[settings.profile];
}

/** The JSON object in the body of a request; undefined when there is none. */
export async function objectIn({ request }: Pick<Exchange, 'request'>): Promise<object | undefined> {
  try {
    const value: unknown = parseJson(await bodyOf(request));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function refusedBody(exchange: Exchange, validate: Validator<unknown>): Promise<Refused | undefined> {
  const value = await objectIn(exchange);
  if (value === undefined) return undefined;
  const faults = validate(value) ? [] : (validate.errors ?? []);
  return { value, faults: faults.map(({ keyword, instancePath }) => ({ keyword, place: instancePath })) };
}

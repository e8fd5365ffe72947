import type { Validator } from '@margo-contract/generated';
import {
  type DeploymentStatusManifest,
  type DeviceCapabilitiesManifest,
  validators,
} from '@margo-contract/generated/signature';
import { isObject, parseJson } from '@margo-contract/protocol';
import type { WireResponse } from '@margo-contract/sdk-server';
import { emptyResponse, isProblem } from './answer.js';
import type { Behaviour } from './behaviour.js';
import { answerOf } from './change.js';
import { bodyOf, type Exchange } from './exchange.js';

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
  return answerOf(CAPABILITIES, async (exchange) => {
    if (!isProblem(exchange.answer, 'semantic-error')) return undefined;
    const refused = await refusedBody(exchange, validators.DeviceCapabilitiesManifest);
    return refused !== undefined && accepts(refused) ? storeCapabilities(exchange, refused.value) : undefined;
  });
}

/** Takes reports about deployments that were refused with 422, and stores them. */
export function acceptingStatus(accepts: (refused: Refused) => boolean): Behaviour {
  return answerOf('reportDeploymentStatus', async (exchange) => {
    if (!isProblem(exchange.answer, 'semantic-error')) return undefined;
    const refused = await refusedBody(exchange, validators.DeploymentStatusManifest);
    if (refused === undefined || !accepts(refused)) return undefined;
    const { clientId = '', deploymentId = '' } = exchange.parameters;
    const status = refused.value as DeploymentStatusManifest; // the fault is that it need not be one
    const order = await exchange.parts.handlers.reportDeploymentStatus({ clientId, deploymentId, status });
    return emptyResponse(order === 'first' ? 201 : 200);
  });
}

/** Stores a report of a client whose request is proven, whatever it holds. */
export async function storeCapabilities(
  { parts, parameters }: Exchange,
  value: object,
): Promise<WireResponse> {
  const { clientId = '', deviceId = '' } = parameters;
  const capabilities = value as DeviceCapabilitiesManifest; // the fault is that it need not be one
  await parts.handlers.replaceDeviceCapabilities({ clientId, deviceId, capabilities });
  return emptyResponse(201);
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

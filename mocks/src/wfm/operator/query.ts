import type { Operation } from '@margo-contract/generated';
import { type ClientState, validators } from '@margo-contract/generated/operator';
import { queryOf, Refusal } from '@margo-contract/sdk-server/core';
import type { PageRequest } from '../store/page.js';
import type { Cursors, Listing } from './cursor.js';

/** The parameters of a request's query, each at most once. */
export type Query = ReadonlyMap<string, string>;

const DEFAULT_LIMIT = 100;
const MAXIMUM_LIMIT = 1000;

/** Reads the query of a request target, and refuses parameters that the operation does not have with 400. */
export function readQuery(target: string, { queryParameters }: Operation): Query {
  const pairs = [...new URLSearchParams(queryOf(target))];
  const names = pairs.map(([name]) => name);
  const unknown = names.find((name) => queryParameters.every((parameter) => parameter.name !== name));
  if (unknown !== undefined)
    throw invalid(`There is no query parameter ${JSON.stringify(unknown.slice(0, 64))} here.`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw invalid(`The query parameter ${twice} is there twice.`);
  return new Map(pairs);
}

/** The page that a query asks for. */
export function readPage(query: Query, cursors: Cursors, listing: Listing): PageRequest {
  const cursor = query.get('cursor');
  const limit = readLimit(query.get('limit'));
  return cursor === undefined ? { limit } : { limit, after: cursors.read(listing, cursor) };
}

/** The parameter `state`, when it is there. */
export function readState(query: Query): ClientState | undefined {
  const state = query.get('state');
  if (state === undefined || validators.ClientState(state)) return state;
  throw invalid('state is none of registered, pending, approved, rejected, revoked.');
}

/** The parameter `deploymentId`, when it is there. */
export function readDeploymentId(query: Query): string | undefined {
  const deploymentId = query.get('deploymentId');
  if (deploymentId === undefined || validators.DeploymentId(deploymentId)) return deploymentId;
  throw invalid('deploymentId is not a UUID.');
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = /^[0-9]{1,6}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MAXIMUM_LIMIT) return limit;
  throw invalid(`limit is ${JSON.stringify(text.slice(0, 64))}; it is from 1 to ${MAXIMUM_LIMIT}.`);
}

function invalid(detail: string): Refusal {
  return new Refusal('invalid-request', 400, { detail });
}

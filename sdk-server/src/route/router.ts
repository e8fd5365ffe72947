import type { Operation } from '@margo-contract/generated';
import { Refusal } from '../response/refusal.js';
import { pathOf } from '../wire/target.js';

/** The operations of a document by their operationId, such as the generated `operations`. */
export type OperationTable<Id extends string> = Readonly<Record<Id, Operation>>;

/** Values of the path parameters by name, decoded. */
export type PathParameters = Readonly<Record<string, string>>;

/** A path of the contract that a request names. */
export interface Route<Id extends string> {
  /** The operation of each method. */
  readonly methods: ReadonlyMap<string, Id>;
  readonly parameters: PathParameters;
}

/** Gives the route of a request target, or `undefined` when nothing is served there. */
export type Router<Id extends string> = (target: string) => Route<Id> | undefined;

interface Resource<Id extends string> {
  readonly pattern: RegExp;
  /** Names of the path parameters in their order. */
  readonly names: readonly string[];
  /** Number of literal segments: the more, the more specific. */
  readonly literals: number;
  readonly methods: Map<string, Id>;
}

/**
 * Finds the path of a request in an operation table. Where two templates match, the one with more literal segments counts, so
 * `…/status` is no digest.
 *
 * @param basePath path prefix of the root URL, such as `/plant7`
 */
export function createRouter<Id extends string>(table: OperationTable<Id>, basePath = ''): Router<Id> {
  const resources = collectResources(table);
  return (target) => {
    const path = pathOf(target);
    return path.startsWith(basePath) ? matchResource(resources, path.slice(basePath.length)) : undefined;
  };
}

/**
 * Selects the operation of a method; HEAD is answered wherever GET is (RFC 9110 section 9.3.2).
 *
 * @throws Refusal 405 with Allow
 */
export function selectOperation<Id extends string>({ methods }: Route<Id>, method: string): Id {
  const operationId = methods.get(method) ?? (method === 'HEAD' ? methods.get('GET') : undefined);
  if (operationId !== undefined) return operationId;
  const allow = [...methods.keys()].flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name])).join(', ');
  throw new Refusal('about:blank', 405, {
    detail: `${method.slice(0, 64)} is not among the methods of this path: ${allow}.`,
    headers: { allow },
  });
}

function collectResources<Id extends string>(table: OperationTable<Id>): Resource<Id>[] {
  const byPath = new Map<string, Resource<Id>>();
  for (const operationId of Object.keys(table) as Id[]) {
    const operation = table[operationId];
    const resource = byPath.get(operation.path) ?? compile<Id>(operation);
    resource.methods.set(operation.method, operationId);
    byPath.set(operation.path, resource);
  }
  return [...byPath.values()].sort((one, other) => other.literals - one.literals);
}

/** Compiles a path template. A parameter that may hold `/` takes the rest of the path (CAP-011). */
function compile<Id extends string>({ path, pathParameters }: Operation): Resource<Id> {
  const long = new Set(pathParameters.filter(({ multiSegment }) => multiSegment).map(({ name }) => name));
  const segments = path.split('/');
  const names = segments.filter(isParameter).map(nameOf);
  const patterns = segments.map((segment) => {
    if (!isParameter(segment)) return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return long.has(nameOf(segment)) ? '(.+)' : '([^/]+)';
  });
  const pattern = new RegExp(`^${patterns.join('/')}$`, 's');
  return { pattern, names, literals: segments.length - names.length, methods: new Map() };
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{') && segment.endsWith('}');
}

function nameOf(segment: string): string {
  return segment.slice(1, -1);
}

function matchResource<Id extends string>(
  resources: readonly Resource<Id>[],
  path: string,
): Route<Id> | undefined {
  for (const { pattern, names, methods } of resources) {
    const values = pattern.exec(path);
    const parameters = values === null ? undefined : readParameters(names, values);
    if (parameters !== undefined) return { methods, parameters };
  }
  return undefined;
}

function readParameters(names: readonly string[], values: RegExpExecArray): PathParameters | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = decodeSegment(values[index + 1] ?? '');
    if (value === undefined) return undefined;
    parameters[name] = value;
  }
  return parameters;
}

/** `%2F` is read like `/`; a broken percent-encoding makes the path one that is not served. */
function decodeSegment(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

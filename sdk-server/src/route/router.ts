import { type OperationId, operations } from '@margo-contract/generated/signature';
import { compilePathTemplate, type PathParameters, type PathTemplate } from './path-template.js';

/** A path of the contract that a request names. */
export interface Route {
  /** The operation of each method. */
  readonly methods: ReadonlyMap<string, OperationId>;
  readonly parameters: PathParameters;
}

interface Resource {
  readonly template: PathTemplate;
  readonly methods: Map<string, OperationId>;
}

/**
 * Finds the path of a request in the contract's operation table. Where two templates match, the one with more
 * literal segments counts, so `…/status` is no digest (facts 6.4).
 */
export function createRouter(basePath: string): (target: string) => Route | undefined {
  const resources = collectResources();
  return (target) => {
    const path = pathOf(target);
    if (!path.startsWith(basePath)) return undefined;
    return matchResource(resources, path.slice(basePath.length));
  };
}

function collectResources(): Resource[] {
  const byPath = new Map<string, Resource>();
  for (const [operationId, operation] of Object.entries(operations)) {
    const resource = byPath.get(operation.path) ?? { template: compile(operation), methods: new Map() };
    resource.methods.set(operation.method, operationId as OperationId);
    byPath.set(operation.path, resource);
  }
  return [...byPath.values()].sort((one, other) => other.template.literals - one.template.literals);
}

function compile({ path, pathParameters }: (typeof operations)[OperationId]): PathTemplate {
  const multiSegment = pathParameters.filter(({ multiSegment }) => multiSegment).map(({ name }) => name);
  return compilePathTemplate(path, multiSegment);
}

function matchResource(resources: readonly Resource[], path: string): Route | undefined {
  for (const { template, methods } of resources) {
    const parameters = template.match(path);
    if (parameters !== undefined) return { methods, parameters };
  }
  return undefined;
}

/** The path of a request target in origin form or absolute form (RFC 9112 section 3.2), without the query. */
function pathOf(target: string): string {
  const origin = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '');
  const query = origin.indexOf('?');
  return query < 0 ? origin : origin.slice(0, query);
}

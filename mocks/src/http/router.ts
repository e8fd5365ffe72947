import type { Operation } from '@margo-contract/generated';

/** An operation table of the contract, such as `operations` of one of its documents. */
export type OperationTable<Id extends string> = Readonly<Record<Id, Operation>>;

/** A path of the contract that a request names. */
export interface Route<Id extends string> {
  /** The operation of each method. */
  readonly methods: ReadonlyMap<string, Id>;
  /** Values of the path parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Resource<Id extends string> {
  readonly pattern: RegExp;
  /** Literal segments of the template: the more, the more specific. */
  readonly literals: number;
  readonly methods: Map<string, Id>;
}

/** Finds the path of a request in an operation table; where two templates match, the more specific one counts. */
export function createRouter<Id extends string>(
  table: OperationTable<Id>,
): (path: string) => Route<Id> | undefined {
  const resources = collectResources(table);
  return (path) => {
    for (const { pattern, methods } of resources) {
      const match = pattern.exec(path);
      const parameters = match === null ? undefined : decodeAll(match.groups ?? {});
      if (parameters !== undefined) return { methods, parameters };
    }
    return undefined;
  };
}

function collectResources<Id extends string>(table: OperationTable<Id>): Resource<Id>[] {
  const byPath = new Map<string, Resource<Id>>();
  for (const id of Object.keys(table) as Id[]) {
    const operation = table[id];
    const resource = byPath.get(operation.path) ?? compile(operation);
    resource.methods.set(operation.method, id);
    byPath.set(operation.path, resource);
  }
  return [...byPath.values()].sort((one, other) => other.literals - one.literals);
}

function compile<Id extends string>({ path, pathParameters }: Operation): Resource<Id> {
  const long = new Set(pathParameters.filter(({ multiSegment }) => multiSegment).map(({ name }) => name));
  const segments = path.split('/').map((segment) => {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined) return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return `(?<${name}>${long.has(name) ? '.+' : '[^/]+'})`;
  });
  const literals = segments.filter((segment) => !segment.startsWith('(')).length;
  return { pattern: new RegExp(`^${segments.join('/')}$`), literals, methods: new Map() };
}

/** A broken percent-encoding makes the path one that nobody serves. */
function decodeAll(values: Record<string, string>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    return undefined;
  }
}

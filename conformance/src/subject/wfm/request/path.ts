import type { Variables } from '../../../case/variables.js';
import type { Contract } from '../../../contract/contract.js';
import type { RequestAction } from '../action.js';

/** Method and path, below the base path of the WFM, that a request goes to. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** Finds out where a request goes. Values go into the path as they are, never percent-encoded. @throws MissingVariable */
export function routeOf(
  action: RequestAction,
  clientVariable: string,
  { contract, variables }: { readonly contract: Contract; readonly variables: Variables },
): Route {
  const operation = contract.operations.get(action.operation ?? '');
  const method = action.method ?? operation?.method ?? 'GET';
  const query = action.query === undefined ? '' : `?${variables.fill(action.query)}`;
  if (action.path !== undefined) return { method, path: variables.fill(action.path) + query };
  if (operation === undefined) throw new TypeError(`the contract has no operation ${action.operation}`);
  const path = operation.path.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => {
    const given = action.parameters?.[name];
    if (given !== undefined) return variables.fill(given);
    return variables.get(name === 'clientId' ? clientVariable : name);
  });
  return { method, path: path + query };
}

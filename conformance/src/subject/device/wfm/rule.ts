import type { DeviceExchange } from './exchange.js';

/** What a case wants the scripted WFM to respond in place of what it would. */
export interface ResponseRule {
  /** Operations of the contract, `artifact` for documents and bundles, `report` for capabilities, or `any`. */
  readonly to: string | readonly string[];
  readonly endpoint?: string;
  /** The name of a deployment that the request is about. */
  readonly deployment?: string;
  /** `*` for any device behind a gateway. */
  readonly device?: '*';
  /** For how many requests; for all when absent. */
  readonly times?: number;
  readonly status?: number;
  /** Members of the problem object; `html` and `none` for a body of another kind, or none. */
  readonly problem?: Readonly<Record<string, unknown>> | 'html' | 'none';
  /** How long to wait, in polls of the device, and in which form it is said. */
  readonly retryAfter?: { readonly polls: number; readonly form?: 'date'; readonly member?: number };
  readonly body?: string;
  readonly contentType?: string;
  /** Where another origin than the endpoint's is to be found. */
  readonly redirect?: 'stranger' | 'backup' | 'same';
  /** Where the connection ends. With `after` the request has its effect and only the response is lost. */
  readonly cut?: 'before' | 'after' | 'fields' | 'body';
  /** No response ever. */
  readonly hold?: true;
  /** The response comes in small pieces, over so many polls. */
  readonly drip?: number;
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  artifact: ['getDeployment', 'getBundle'],
  report: ['createDeviceCapabilities', 'replaceDeviceCapabilities'],
};

/** The operations that a name of a case stands for. */
export function operationsOf(names: string | readonly string[]): readonly string[] {
  return [names].flat().flatMap((name) => GROUPS[name] ?? [name]);
}

/** The rules of a case, with what is left of each. */
export class Rules {
  #left: { readonly rule: ResponseRule; times: number }[] = [];

  /** Replaces all rules. */
  set(rules: readonly ResponseRule[]): void {
    this.#left = rules.map((rule) => ({ rule, times: rule.times ?? Number.POSITIVE_INFINITY }));
  }

  /** The first rule that is for this request; it is one use nearer to its end then. */
  take(exchange: DeviceExchange, deployments: readonly string[]): ResponseRule | undefined {
    const found = this.#left.find(({ rule, times }) => times > 0 && fits(rule, exchange, deployments));
    if (found === undefined) return undefined;
    found.times -= 1;
    return found.rule;
  }
}

function fits(
  rule: ResponseRule,
  { route, endpoint }: DeviceExchange,
  deployments: readonly string[],
): boolean {
  const operations = operationsOf(rule.to);
  const isOperation = operations.includes('any') || operations.includes(route.operation ?? '');
  const isEndpoint = rule.endpoint === undefined || rule.endpoint === endpoint;
  const isDeployment = rule.deployment === undefined || deployments.includes(rule.deployment);
  const isDevice = rule.device === undefined || route.deviceId?.includes('/') === true;
  return isOperation && isEndpoint && isDeployment && isDevice;
}

import { fieldValues, type WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';
import type { Trace } from './observer.js';

/** What is needed of the module `@opentelemetry/api` (version 1.9 or later), so that it is no dependency. */
export interface OpenTelemetryApi {
  readonly trace: {
    getTracer(name: string): Tracer;
    setSpan(context: Context, span: Span): Context;
  };
  readonly context: {
    active(): Context;
    with<Result>(context: Context, run: () => Result): Result;
  };
  readonly propagation: {
    extract(context: Context, carrier: unknown, getter: TextMapGetter): Context;
  };
}

interface Context {
  getValue(key: symbol): unknown;
  setValue(key: symbol, value: unknown): Context;
  deleteValue(key: symbol): Context;
}

interface Tracer {
  startSpan(name: string, options: SpanOptions, context: Context): Span;
}

interface SpanOptions {
  readonly kind: number;
  readonly attributes: Record<string, string>;
}

interface Span {
  updateName(name: string): unknown;
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { readonly code: number }): unknown;
  end(): void;
}

interface TextMapGetter {
  get(carrier: unknown, key: string): string | string[] | undefined;
  keys(carrier: unknown): string[];
}

const SPAN_KIND_SERVER = 1;
const STATUS_ERROR = 2;
const KNOWN_METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'CONNECT',
]);

/** Responds to a request inside a span. */
export type InSpan = (
  request: WireRequest,
  trace: Trace,
  respond: () => Promise<WireResponse>,
) => Promise<WireResponse>;

/**
 * Makes a span for each request, named and described by the semantic conventions for HTTP servers, a child of the span that
 * the client sent along. Beside method, path, route, status and problem type nothing of a request is in it.
 */
export function createInSpan(api: OpenTelemetryApi, basePath: string): InSpan {
  const tracer = api.trace.getTracer('@margo-contract/sdk-server');
  return async (request, trace, respond) => {
    const parent = api.propagation.extract(api.context.active(), request, FIELDS);
    const span = tracer.startSpan(methodOf(request), startOptions(request), parent);
    try {
      const response = await api.context.with(api.trace.setSpan(parent, span), respond);
      describe(span, request, trace, response.status, basePath);
      return response;
    } finally {
      span.end();
    }
  };
}

/** Unknown methods share one name: otherwise a client could make as many names as it likes. */
function methodOf({ method }: WireRequest): string {
  return KNOWN_METHODS.has(method) ? method : 'HTTP';
}

function startOptions(request: WireRequest): SpanOptions {
  const { method, target, peerAddress } = request;
  const attributes: Record<string, string> = {
    'http.request.method': KNOWN_METHODS.has(method) ? method : '_OTHER',
    'url.scheme': 'https',
    'url.path': (target.split('?', 1)[0] ?? '').slice(0, 2048),
  };
  if (peerAddress !== undefined) attributes['client.address'] = peerAddress;
  return { kind: SPAN_KIND_SERVER, attributes };
}

function describe(span: Span, request: WireRequest, trace: Trace, status: number, basePath: string): void {
  const { operation, problemType } = trace;
  if (operation !== undefined) {
    const route = `${basePath}${operation.path}`;
    span.updateName(`${methodOf(request)} ${route}`);
    span.setAttribute('http.route', route);
    span.setAttribute('margo.operation.id', operation.operationId);
  }
  if (problemType !== undefined) span.setAttribute('margo.problem.type', problemType);
  span.setAttribute('http.response.status_code', status);
  if (status < 500) return;
  span.setAttribute('error.type', String(status));
  span.setStatus({ code: STATUS_ERROR });
}

/** Reads what a propagator looks for, such as `traceparent`, in the fields. */
const FIELDS: TextMapGetter = {
  get: (carrier, key) => {
    const values = fieldValues((carrier as WireRequest).fields, key.toLowerCase());
    return values.length > 1 ? values : values[0];
  },
  keys: (carrier) => (carrier as WireRequest).fields.map(([name]) => name.toLowerCase()),
};

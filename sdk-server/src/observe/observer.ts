import type { Operation } from '@margo-contract/generated';
import type { WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';

/** What becomes known of a request on its way; filled by the checks, read by the observers. */
export interface Trace {
  /** Absent when the request names no operation of the contract. */
  operation?: Operation;
  /** A client that is known, or one that was onboarded just now. Not proven while the status is 401. */
  clientId?: string;
  /** Slug of the problem catalogue, or `about:blank`; absent when the response is no problem. */
  problemType?: string;
}

/** Responds to a request and notes in the trace what it learns. Never rejects. */
export type Handle = (request: WireRequest, trace: Trace) => Promise<WireResponse>;

/** One request that was responded to. Nothing else of it is logged: no header, no body, no signature, no certificate. */
export interface RequestLogLine {
  /** Absent when the request names no operation of the contract. */
  readonly operationId?: string;
  /** The client of the path, if it is known. Not proven while the status is 401. */
  readonly clientId?: string;
  readonly status: number;
  readonly durationMilliseconds: number;
  /** Slug of the problem catalogue, or `about:blank`. */
  readonly problemType?: string;
}

/** Where a line for each request goes: a pino logger, or whatever has these functions. */
export interface RequestLog {
  info(line: RequestLogLine, message: string): void;
  warn(line: RequestLogLine, message: string): void;
  error(line: RequestLogLine, message: string): void;
}

/** What a metric is made of: labels of few values, and a duration. */
export interface ResponseMeasurement {
  readonly operationId?: string;
  readonly status: number;
  readonly durationMilliseconds: number;
}

export interface Observers {
  readonly log?: RequestLog;
  readonly onResponse?: (measurement: ResponseMeasurement) => void;
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Milliseconds for durations, from any start. */
  readonly stopwatch?: () => number;
}

/** Requests are timed only if `log` or `onResponse` is set. */
export function observed(observers: Observers, respond: Handle): Handle {
  if (observers.log === undefined && observers.onResponse === undefined) return respond;
  const stopwatch = observers.stopwatch ?? (() => performance.now());
  return async (request, trace) => {
    const start = stopwatch();
    const response = await respond(request, trace);
    observe(observers, trace, response.status, stopwatch() - start);
    return response;
  };
}

/** Tells the vendor's observers of a response. One that throws is reported and changes no response. */
function observe(observers: Observers, trace: Trace, status: number, duration: number): void {
  const durationMilliseconds = Math.round(duration * 1000) / 1000;
  const { operation, clientId, problemType } = trace;
  const measurement = {
    ...(operation && { operationId: operation.operationId }),
    status,
    durationMilliseconds,
  };
  const line = { ...measurement, ...(clientId && { clientId }), ...(problemType && { problemType }) };
  guard(observers, () => observers.onResponse?.(measurement));
  guard(observers, () => observers.log?.[levelOf(status)](line, 'request answered'));
}

/** Tells of a failure. */
export function reportError({ onError }: Pick<Observers, 'onError'>, error: unknown): void {
  try {
    onError?.(error);
  } catch {
    // The response matters more than its report.
  }
}

function guard(observers: Observers, tell: () => void): void {
  try {
    tell();
  } catch (error) {
    reportError(observers, error);
  }
}

function levelOf(status: number): keyof RequestLog {
  if (status >= 500) return 'error';
  return status >= 400 ? 'warn' : 'info';
}

import type { OperationId } from '@margo-contract/generated/signature';
import type { Trace } from './trace.js';

/** One answered request. Nothing else of it is logged: no header, no body, no signature, no certificate. */
export interface RequestLogLine {
  /** Absent when the request names no operation of the contract. */
  readonly operationId?: OperationId;
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
  readonly operationId?: OperationId;
  readonly status: number;
  readonly durationMilliseconds: number;
}

export interface Observers {
  readonly log?: RequestLog;
  readonly onResponse?: (measurement: ResponseMeasurement) => void;
  readonly onError?: (error: unknown) => void;
}

/** Tells the vendor's observers of an answer. One that throws is reported and changes no answer. */
export function observe(observers: Observers, trace: Trace, status: number, duration: number): void {
  const durationMilliseconds = Math.round(duration * 1000) / 1000;
  const { operationId, clientId, problemType } = trace;
  const measurement = { ...(operationId && { operationId }), status, durationMilliseconds };
  const line = { ...measurement, ...(clientId && { clientId }), ...(problemType && { problemType }) };
  guard(observers, () => observers.onResponse?.(measurement));
  guard(observers, () => observers.log?.[levelOf(status)](line, 'request answered'));
}

/** Tells of a failure. There is nobody left to tell when that fails too. */
export function reportError({ onError }: Observers, error: unknown): void {
  try {
    onError?.(error);
  } catch {
    // The answer matters more than its report.
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

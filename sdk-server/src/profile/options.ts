import type { Clock } from '@margo-contract/protocol';
import type { RateLimit, Unavailability } from '../check/rate.js';
import type { Observers, RequestLog, ResponseMeasurement } from '../observe/observer.js';
import type { OpenTelemetryApi } from '../observe/span.js';
import type { ClientRecords } from '../operation/handlers.js';
import type { ContentCodingChoice } from '../response/content-coding.js';
import type { ClientView } from '../wire/target.js';

/** What a WFM is made of, whatever its security profile. */
export interface CommonOptions extends Observers {
  readonly records: ClientRecords;
  /** Time for signature windows and the Date header; the system's unless given. */
  readonly clock?: Clock;
  /** Path prefix of the root URL, such as `/plant7`; none unless given. */
  readonly basePath?: string;
  /** Where scheme, host and address come from that the client addressed; `direct` unless a trusted proxy stands in front. */
  readonly clientView?: ClientView;
  /** Most octets of a request body, 1 MiB unless given; more gives 413. */
  readonly maximumBodyBytes?: number;
  /** Asked before a request is looked at; `undefined` means go on. */
  readonly availability?: () => Unavailability | undefined | Promise<Unavailability | undefined>;
  /** How often one caller may ask; as often as it likes unless given. Counted inside this process. */
  readonly rateLimit?: RateLimit;
  /** How long a request body may take to arrive, 30,000 ms unless given. */
  readonly bodyTimeoutMilliseconds?: number;
  /** Which responses are compressed for clients that accept gzip; `documents` unless given. */
  readonly contentCoding?: ContentCodingChoice;
  /**
   * Whether every response is checked against the contract before it is sent. One that breaks it is reported to `onError`, and the
   * client gets a 500. On unless NODE_ENV is `production`.
   */
  readonly checkResponses?: boolean;
  /** Milliseconds for durations, from any start; `performance.now` unless given. */
  readonly stopwatch?: () => number;
  /** Told of every failure that became a 500. Nothing of it goes over the wire. */
  readonly onError?: (error: unknown) => void;
  /** Told of every response, for metrics. */
  readonly onResponse?: (measurement: ResponseMeasurement) => void;
  /** The module `@opentelemetry/api`: makes a span of each request when an SDK is registered. No spans unless given. */
  readonly openTelemetry?: OpenTelemetryApi;
  /** Gets one line for each request: a pino logger fits. */
  readonly log?: RequestLog;
}

import type { Clock } from '@margo-contract/protocol';
import type { ContentCodingChoice } from './answer/content-coding.js';
import type { ClientDirectory, ClientRecords } from './client-directory.js';
import type { WfmHandlers } from './handlers.js';
import type { RateLimit } from './limit/token-buckets.js';
import type { Observers, RequestLog, ResponseMeasurement } from './observe/observer.js';
import type { OpenTelemetryApi } from './observe/span.js';
import type { ReplayMemory } from './replay/replay-memory.js';
import type { ClientView } from './wire/target-uri.js';

/** Why the WFM takes no request right now. */
export interface Unavailability {
  /** 503 for maintenance or overload, 429 when this caller asks too often. */
  readonly status: 429 | 503;
  readonly retryAfterSeconds: number;
  readonly detail: string;
}

/** What a WFM is made of. */
export interface WfmOptions extends Observers {
  /** Which document of the contract is served. */
  readonly profile: 'signature';
  readonly handlers: WfmHandlers;
  readonly clients: ClientDirectory;
  readonly records: ClientRecords;
  /** Time for signature windows and the Date header; the system's unless given. */
  readonly clock?: Clock;
  /** Path prefix of the root URL, such as `/plant7`; none unless given. */
  readonly basePath?: string;
  /** Where scheme and host come from that the client addressed; `direct` unless a trusted proxy stands in front. */
  readonly clientView?: ClientView;
  /** Most octets of a request body, 1 MiB unless given; more gives 413. */
  readonly maximumBodyBytes?: number;
  /** Oldest signature that is accepted, 300 s unless given (SIG-013). */
  readonly maximumAgeSeconds?: number;
  /** How far a signature may lie in the future, 60 s unless given (SIG-014). */
  readonly clockSkewSeconds?: number;
  /** Where used signatures are remembered; inside this process unless given. Several instances share one (SIG-015). */
  readonly replayMemory?: ReplayMemory;
  /** Asked before a request is looked at; `undefined` means go on. */
  readonly availability?: () => Unavailability | undefined | Promise<Unavailability | undefined>;
  /** How often one client may ask; as often as it likes unless given. Counted inside this process. */
  readonly rateLimit?: RateLimit;
  /** How long a request body may take to arrive, 30,000 ms unless given. */
  readonly bodyTimeoutMilliseconds?: number;
  /** Which answers are compressed for clients that accept gzip; `documents` unless given. */
  readonly contentCoding?: ContentCodingChoice;
  /**
   * Whether every answer is checked against the contract before it is sent. One that breaks it is reported to `onError`
   * and answered with 500. On unless NODE_ENV is `production`.
   */
  readonly checkAnswers?: boolean;
  /** Milliseconds for durations, from any start; `performance.now` unless given. */
  readonly stopwatch?: () => number;
  /** Told of every failure that was answered with 500. Nothing of it goes over the wire. */
  readonly onError?: (error: unknown) => void;
  /** Told of every answer, for metrics. */
  readonly onResponse?: (measurement: ResponseMeasurement) => void;
  /** The module `@opentelemetry/api`: makes a span of each request when an SDK is registered. No spans unless given. */
  readonly openTelemetry?: OpenTelemetryApi;
  /** Gets one line for each request: a pino logger fits. */
  readonly log?: RequestLog;
}

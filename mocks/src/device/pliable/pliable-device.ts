import { setMaxListeners } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Schedule } from '@margo-contract/sdk-device/agent';
import { loadIdentity } from '../identity.js';
import { readPeriods } from '../periods.js';
import type { DeviceBehaviour } from './behaviour.js';
import { Link } from './link.js';
import { Loop } from './loop.js';
import { KeptState } from './store.js';
import { type SvidFiles, SvidIdentity } from './svid.js';
import { Trust, type TrustOptions } from './trust.js';

/** Where a pliable device goes, what it keeps, and how it behaves. */
export interface PliableDeviceOptions {
  /** Root URLs of one WFM, the preferred one first. */
  readonly urls: readonly string[];
  /** Root CA certificate of the WFM, PEM; in the mutual-TLS profile it means nothing. */
  readonly ca: string;
  /** Makes it a device of the mutual-TLS profile. */
  readonly identity?: SvidFiles & Pick<TrustOptions, 'bundleFile' | 'mis'>;
  readonly directory: string;
  readonly everyMilliseconds: number;
  readonly behaviour: DeviceBehaviour;
  /** When it must be silent, as `readPeriods` reads it; an empty text says nothing. */
  readonly downtime?: string | readonly string[];
  /** When it looks for updates, likewise. */
  readonly hours?: string | readonly string[];
  /** Whether what it reports of itself has changed. */
  readonly changed?: boolean;
  /** Whether the devices behind a gateway cannot be reached. */
  readonly unplugged?: boolean;
  readonly log?: (message: string) => void;
}

/** A running device. */
export interface PliableDevice {
  /** Stops it, as a loss of power would. */
  close(): Promise<void>;
  /** Resolves when it has stopped, by itself or not. */
  readonly stopped: Promise<void>;
}

/** Starts a device that does everything right, except for what its behaviour says. */
export async function startPliableDevice(options: PliableDeviceOptions): Promise<PliableDevice> {
  const { downtime = [], hours = [] } = options;
  // Refused before anything is written.
  const schedules = {
    downtime: new Schedule(readPeriods({ downtime: [downtime].flat() })),
    hours: new Schedule(readPeriods({ pollingHours: [hours].flat() })),
  };
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const { identity, certificateFile } = await loadIdentity(
    options.directory,
    options.behaviour.expiredCertificate === true ? EXPIRED : undefined,
  );
  const [privateKey, certificate] = await Promise.all([
    readFile(join(options.directory, 'device-key.pem'), 'utf8'),
    readFile(certificateFile, 'utf8'),
  ]);
  const kept = new KeptState(options.directory);
  for (const name of options.behaviour.forgets ?? []) forget(kept, name);
  const svid = svidOf(options);
  const sender = {
    ca: options.ca,
    privateKey,
    certificate,
    keyId: identity.keyId,
    behaviour: options.behaviour,
    signal: stop.signal,
    ...(svid !== undefined && { svid }),
  };
  const link = new Link({ urls: options.urls, sender, kept, everyMilliseconds: options.everyMilliseconds });
  const parts = {
    behaviour: options.behaviour,
    kept,
    link,
    ...(svid !== undefined && { svid }),
    deviceId: `pliable-${identity.keyId.slice(0, 10)}`,
    everyMilliseconds: options.everyMilliseconds,
    unplugged: options.unplugged === true,
    signal: stop.signal,
  };
  const { changed = false, log = () => undefined } = options;
  const stopped = new Loop(parts, { ...schedules, certificate, changed, log }).run();
  return {
    stopped,
    close: async () => {
      stop.abort();
      await stopped;
    },
  };
}

function svidOf({ identity, behaviour, directory, everyMilliseconds }: PliableDeviceOptions) {
  if (identity === undefined) return undefined;
  const { bundleFile, mis } = identity;
  const trust = ({ trustDomain }: { readonly trustDomain: string }) =>
    new Trust({
      directory,
      trustDomain,
      everyMilliseconds,
      behaviour,
      ...(bundleFile !== undefined && { bundleFile }),
      ...(mis !== undefined && { mis }),
    });
  return new SvidIdentity(identity, trust, behaviour);
}

/** Days from now until the end of a certificate that has expired. */
const EXPIRED = -2;

function forget({ value }: KeptState, name: 'clientId' | 'version' | 'etag' | 'installed' | 'queue'): void {
  if (name === 'clientId') delete value.clientId;
  if (name === 'version') delete value.version;
  if (name === 'etag') delete value.etag;
  if (name === 'installed') value.running = {};
  if (name === 'queue') value.queue = [];
}

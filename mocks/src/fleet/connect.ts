import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { parseRootUrl } from '@margo-contract/sdk-device';
import type { FleetIdentity } from './identity/identity.js';
import type { RequestObserver } from './measure/figures.js';
import type { FleetSettings } from './options.js';
import { type Channel, Connection, type Destination } from './wire/connection.js';
import { createSlowLink, FAST_LINK, type Link } from './wire/link.js';
import { SharedChannel } from './wire/shared-channel.js';

/** Told what became of requests and connections. */
export interface TrafficObserver extends RequestObserver {
  connected(): void;
}

/** Gives each device what carries its requests. */
export type ChannelMaker = (identity: FleetIdentity, isSlow: boolean) => Channel;

const SLOW = createSlowLink();
const HTTPS_PORT = 443;

/**
 * Connections to the WFM: one of its own for each device, or so many that all share. Slow devices always have one of their own, since
 * others would wait behind them.
 *
 * @param observer is asked for anew with each request
 * @throws EndpointError
 */
export function createChannels(settings: FleetSettings, observer: () => TrafficObserver): ChannelMaker {
  const { connections, now } = settings;
  const tls = tlsOptions(settings);
  const destination = (link: Link, more: ConnectionOptions = {}): Destination => ({
    tls: { ...tls, ...more },
    link,
    onConnected: () => observer().connected(),
  });
  const observed = (channel: Channel) => observe(channel, observer, now);
  const shared =
    connections === undefined ? undefined : observed(new SharedChannel(destination(FAST_LINK), connections));
  return ({ credentials }, isSlow) => {
    if (shared !== undefined && !isSlow) return shared;
    return observed(new Connection(destination(isSlow ? SLOW : FAST_LINK, credentials)));
  };
}

function tlsOptions({ wfm, ca, svids }: FleetSettings): ConnectionOptions {
  const { hostname, port } = new URL(parseRootUrl(wfm));
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: port === '' ? HTTPS_PORT : Number(port),
    ...(isIP(host) === 0 && { servername: host }),
    ...(ca !== undefined && { ca }),
    minVersion: 'TLSv1.3',
    // Said explicitly, because NODE_TLS_REJECT_UNAUTHORIZED changes the default.
    rejectUnauthorized: true,
    ALPNProtocols: ['http/1.1'],
    ...svids?.trust,
  };
}

function observe(channel: Channel, observer: () => TrafficObserver, now: () => number): Channel {
  return {
    async exchange(request) {
      const start = now();
      try {
        const response = await channel.exchange(request);
        observer().responded(response.status, now() - start);
        return response;
      } catch (error) {
        observer().unanswered();
        throw error;
      }
    },
    drop: () => channel.drop(),
  };
}

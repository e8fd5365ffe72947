import type { ConnectionOptions } from 'node:tls';
import { type Clock, MargoError } from '@margo-contract/protocol';
import { type Log, logNothing } from '../process/log.js';
import { type Sleep, systemSleep } from '../process/sleep.js';
import { type Admission, NO_ADMISSION } from './admission/admission.js';
import type { IdentityMaker } from './identity/identity.js';
import { DEFAULT_PATTERN, type Pattern } from './pattern.js';

export interface FleetOptions {
  /** Root URL of the WFM. */
  readonly wfm: string;
  /** Root CA certificate of the WFM, PEM. Not needed with `svids`. */
  readonly ca?: string;
  /** With mutual TLS: where devices have their SVIDs from, and by what they trust the WFM. */
  readonly svids?: { readonly makeIdentity: IdentityMaker; readonly trust: ConnectionOptions };
  /** How many devices. */
  readonly devices: number;
  /** Time between two polls of a device, in milliseconds; 15 000 when absent. */
  readonly everyMilliseconds?: number;
  /** TLS connections that all devices share; each device has its own when absent. */
  readonly connections?: number;
  /** How many devices onboard at once; 16 when absent. */
  readonly onboardingAtOnce?: number;
  /** Share of the devices that carry out what they are given and report about it, in percent; 0 when absent. */
  readonly reportingPercent?: number;
  /** Share of the devices that sit behind a thin link far away, in percent; 0 when absent. */
  readonly slowPercent?: number;
  /** How the load goes; `steady` when absent. */
  readonly pattern?: Pattern;
  /** Greatest age at which a signature that was made ahead is still sent, in milliseconds; a minute when absent. */
  readonly signatureWindowMilliseconds?: number;
  /** Tells the WFM of devices before they come; nobody when absent. */
  readonly admission?: Admission;
  readonly log?: Log;
  /** Milliseconds that only grow; those of the process when absent. */
  readonly now?: () => number;
  /** Time of signatures. */
  readonly clock?: Clock;
  /** A number from 0 to below 1. */
  readonly randomNumber?: () => number;
  readonly sleep?: Sleep;
}

/** Options that have no default. */
type Optional = 'ca' | 'svids' | 'connections';

/** The options with every default filled in. */
export type FleetSettings = Required<Omit<FleetOptions, Optional>> & Pick<FleetOptions, Optional>;

/** A guard against slips: each device costs memory. */
const MAXIMUM_DEVICES = 1_000_000;
const MAXIMUM_CONNECTIONS = 65_535;

/** Fills in the defaults. @throws MargoError `mock-option-invalid` */
export function settle(options: FleetOptions): FleetSettings {
  const settings: FleetSettings = {
    everyMilliseconds: 15_000,
    onboardingAtOnce: 16,
    reportingPercent: 0,
    slowPercent: 0,
    pattern: DEFAULT_PATTERN,
    signatureWindowMilliseconds: 60_000,
    admission: NO_ADMISSION,
    log: logNothing,
    now: () => performance.now(),
    clock: () => new Date(),
    randomNumber: Math.random,
    sleep: systemSleep,
    ...options,
  };
  checkRange('The number of devices', settings.devices, 1, MAXIMUM_DEVICES);
  if (settings.connections !== undefined) {
    checkRange('The number of connections', settings.connections, 1, MAXIMUM_CONNECTIONS);
  }
  checkRange('The number of devices that onboard at once', settings.onboardingAtOnce, 1, MAXIMUM_DEVICES);
  checkRange('The share of devices that report', settings.reportingPercent, 0, 100);
  checkRange('The share of devices with a slow link', settings.slowPercent, 0, 100);
  checkProfile(settings);
  return settings;
}

function checkProfile({ ca, svids, connections, reportingPercent }: FleetSettings): void {
  if (svids === undefined) {
    if (ca === undefined) throw invalid('A fleet needs the root CA of the WFM, or SVIDs');
    return;
  }
  if (connections !== undefined) {
    throw invalid('With mutual TLS a connection belongs to one device, so devices share none');
  }
  if (reportingPercent > 0)
    throw invalid('With mutual TLS the devices of a fleet poll only, and do not report');
}

function checkRange(what: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw invalid(`${what} has to be a whole number from ${least} to ${most}`);
}

function invalid(message: string): MargoError {
  return new MargoError('mock-option-invalid', message);
}

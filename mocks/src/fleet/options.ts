import { MargoError } from '@margo-contract/protocol';
import { type Log, logNothing } from '../process/log.js';
import { type Sleep, systemSleep } from '../process/sleep.js';

export interface FleetOptions {
  /** Root URL of the WFM. */
  readonly wfm: string;
  /** Root CA certificate of the WFM, PEM. */
  readonly ca: string;
  /** How many devices. */
  readonly devices: number;
  /** Time between two polls of a device, in milliseconds; 15 000 when absent. */
  readonly everyMilliseconds?: number;
  /** Most TLS connections, which all devices share; 64 when absent, at most 256. */
  readonly connections?: number;
  /** How many devices onboard at once; 16 when absent. */
  readonly onboardingAtOnce?: number;
  /** Share of the devices that carry out what they are given and report about it, in percent; 0 when absent. */
  readonly reportingPercent?: number;
  readonly log?: Log;
  /** Milliseconds that only grow; those of the process when absent. */
  readonly now?: () => number;
  /** A number from 0 to below 1. */
  readonly randomNumber?: () => number;
  readonly sleep?: Sleep;
}

/** The options with every default filled in. */
export type FleetSettings = Required<FleetOptions>;

/** node:https keeps no more connections than this when they have nothing to do. */
const MAXIMUM_CONNECTIONS = 256;
/** A guard against slips: each device costs memory. */
const MAXIMUM_DEVICES = 1_000_000;

/** Fills in the defaults. @throws MargoError `mock-option-invalid` */
export function settle(options: FleetOptions): FleetSettings {
  const settings: FleetSettings = {
    everyMilliseconds: 15_000,
    connections: 64,
    onboardingAtOnce: 16,
    reportingPercent: 0,
    log: logNothing,
    now: () => performance.now(),
    randomNumber: Math.random,
    sleep: systemSleep,
    ...options,
  };
  checkRange('The number of devices', settings.devices, 1, MAXIMUM_DEVICES);
  checkRange('The number of connections', settings.connections, 1, MAXIMUM_CONNECTIONS);
  checkRange('The number of devices that onboard at once', settings.onboardingAtOnce, 1, MAXIMUM_DEVICES);
  checkRange('The share of devices that report', settings.reportingPercent, 0, 100);
  return settings;
}

function checkRange(what: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new MargoError('mock-option-invalid', `${what} has to be a whole number from ${least} to ${most}`);
}

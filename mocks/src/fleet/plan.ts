import { randomBytes } from 'node:crypto';
import { MargoError } from '@margo-contract/protocol';
import type { Log } from '../process/log.js';
import { readCa } from '../process/read-ca.js';
import { createAdapterAdmission } from './admission/adapter.js';
import { type Admission, NO_ADMISSION } from './admission/admission.js';
import { createOperatorAdmission } from './admission/operator.js';
import { issueSvids, readSvids } from './identity/svids.js';
import type { FleetOptions } from './options.js';
import { DEFAULT_PATTERN, type Pattern, type PatternName } from './pattern.js';
import { checkSocketLimit } from './wire/socket-limit.js';

/** What the command line said, in values that a message between processes can hold. */
export interface FleetCommandOptions {
  readonly wfm?: string;
  readonly ca?: string;
  readonly pki?: string;
  readonly svids?: string;
  readonly trustBundle?: string;
  readonly devices?: number;
  readonly every: number;
  readonly for?: number;
  readonly connections?: number;
  readonly onboarding: number;
  readonly reporting: number;
  readonly slow: number;
  readonly pattern: PatternName;
  readonly ramp?: number;
  readonly at?: number;
  readonly burst?: number;
  readonly outage?: number;
  readonly signatureWindow: number;
  readonly operatorUrl?: string;
  readonly operatorToken?: string;
  readonly operatorExec?: string;
  readonly processes: number;
  readonly html?: string;
}

/** Which of how many processes. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/**
 * Makes the options of one process out of what the command line said: its share of devices and connections.
 *
 * @throws MargoError `mock-option-invalid`, `mock-ca-unusable`, `mock-fleet-no-sockets`, `mock-fleet-not-admitted`
 */
export async function planFleet(options: FleetCommandOptions, share: Share, log: Log): Promise<FleetOptions> {
  const { wfm, devices } = checkCommand(options);
  const own = shareOf(devices, share);
  const connections =
    options.connections === undefined ? undefined : Math.max(1, shareOf(options.connections, share));
  checkSocketLimit(connections ?? own);
  return {
    wfm,
    ...(await trustFor(options, share)),
    devices: own,
    everyMilliseconds: options.every,
    ...(connections !== undefined && { connections }),
    onboardingAtOnce: Math.max(1, shareOf(options.onboarding, share)),
    reportingPercent: options.reporting,
    slowPercent: options.slow,
    pattern: patternOf(options),
    signatureWindowMilliseconds: options.signatureWindow,
    admission: await admissionFor(options, log),
    log,
  };
}

/** Refuses a command line that cannot be followed, before a process is started. @throws MargoError `mock-option-invalid` */
export function checkCommand(options: FleetCommandOptions): {
  readonly wfm: string;
  readonly devices: number;
} {
  const { wfm, ca, pki, svids, trustBundle, devices, processes, operatorUrl, operatorToken } = options;
  if (wfm === undefined)
    throw invalid('--wfm says which WFM the devices belong to, such as https://localhost:8443');
  if (devices === undefined || devices < 1) throw invalid('--devices says how many there are, at least 1');
  if ([ca, pki, svids].filter((source) => source !== undefined).length !== 1) {
    throw invalid('Give one of --ca (signature profile), --pki or --svids (mutual TLS)');
  }
  if ((svids === undefined) !== (trustBundle === undefined))
    throw invalid('--svids and --trust-bundle go together');
  if ((operatorUrl === undefined) !== (operatorToken === undefined)) {
    throw invalid('--operator-url and --operator-token go together');
  }
  if (operatorUrl !== undefined && options.operatorExec !== undefined) {
    throw invalid('Give --operator-url or --operator-exec, not both');
  }
  if (processes < 1 || processes > Math.min(devices, MOST_PROCESSES)) {
    throw invalid(
      `--processes is a number from 1 to ${MOST_PROCESSES}, and there are no more processes than devices`,
    );
  }
  return { wfm, devices };
}

const MOST_PROCESSES = 256;

async function trustFor(
  { ca, pki, svids, trustBundle = '' }: FleetCommandOptions,
  share: Share,
): Promise<Pick<FleetOptions, 'ca' | 'svids'>> {
  if (pki !== undefined) return { svids: await issueSvids(pki, `fleet-${randomBytes(4).toString('hex')}`) };
  if (svids !== undefined) return { svids: await readSvids(svids, trustBundle, share) };
  return { ca: await readCa(ca ?? '') };
}

async function admissionFor(options: FleetCommandOptions, log: Log): Promise<Admission> {
  const { operatorUrl: url, operatorToken: token, operatorExec } = options;
  if (url !== undefined && token !== undefined) return createOperatorAdmission({ url, token });
  return operatorExec === undefined ? NO_ADMISSION : createAdapterAdmission(operatorExec, log);
}

/** A disturbance happens at a third of the time that there is, unless it is said when. */
function patternOf(options: FleetCommandOptions): Pattern {
  const third = options.for === undefined ? DEFAULT_PATTERN.atMilliseconds : options.for / 3;
  return {
    name: options.pattern,
    rampMilliseconds: options.ramp ?? options.for ?? DEFAULT_PATTERN.rampMilliseconds,
    atMilliseconds: options.at ?? third,
    burstMilliseconds: options.burst ?? DEFAULT_PATTERN.burstMilliseconds,
    outageMilliseconds: options.outage ?? DEFAULT_PATTERN.outageMilliseconds,
  };
}

/** Parts of a number that add up to it, and differ by one at most. */
function shareOf(number: number, { index, count }: Share): number {
  return Math.floor(((index + 1) * number) / count) - Math.floor((index * number) / count);
}

function invalid(message: string): MargoError {
  return new MargoError('mock-option-invalid', message);
}

import { MargoError } from '@margo-contract/protocol/error';
import { Command, Option } from 'commander';
import { logToStderr } from '../process/log.js';
import { collect, parseDurationOption } from '../process/options.js';
import { printReady, type ReadyFacts, runUntilStopped } from '../process/run.js';
import { PROFILES, type Profile } from '../wfm/behaviour/behaviour.js';
import { everyComponent, OUTCOME_NAMES, type OutcomeName, type Outcomes } from './outcome/outcome.js';
import type { SimulatedDeviceOptions } from './simulated-device.js';

interface DeviceCommandOptions {
  readonly wfm?: readonly string[];
  readonly ca?: string;
  readonly profile: Profile;
  readonly svid?: string;
  readonly key?: string;
  readonly trustBundle?: string;
  readonly mis?: string;
  readonly trustBundleUrl?: string;
  readonly misCa?: string;
  readonly misPin?: readonly string[];
  readonly enrolment?: string;
  readonly enrolmentRequest?: string;
  readonly dir: string;
  readonly every: number;
  readonly outcome: OutcomeName;
  readonly script?: string;
  readonly once?: boolean;
  readonly fault: readonly string[];
  readonly variant: readonly string[];
  readonly pliable?: boolean;
  readonly downtime?: readonly string[];
  readonly pollingHours?: readonly string[];
  readonly changed?: string;
  readonly unplugged?: string;
}

/** `margo-mock device` */
export function deviceCommand(): Command {
  return new Command('device')
    .description('Run a simulated device: it onboards, polls, and says that it installs what it is given.')
    .option('--wfm <url>', 'root URL of the WFM; repeat it for other instances of the same WFM', collect)
    .addOption(
      new Option('--profile <profile>', 'how it proves who it is')
        .choices([...PROFILES])
        .default('signature'),
    )
    .option('--ca <file>', 'root CA certificate of the WFM, PEM; with signature')
    .option('--svid <file>', 'with mtls: SVID with its intermediates, PEM; may be replaced while it runs')
    .option('--key <file>', 'with mtls: private key of the SVID, PEM')
    .option('--trust-bundle <file>', 'with mtls: trust bundle, a JWK set; may be replaced while it runs')
    .option('--mis <url>', 'with mtls: origin of the identity service, for discovery')
    .option('--trust-bundle-url <url>', 'with mtls: URL of the trust bundle, where there is no discovery')
    .option('--mis-ca <file>', 'with mtls: CA certificate that the identity service is trusted by, PEM')
    .option(
      '--mis-pin <sha256>',
      'with mtls: base64 SHA-256 of a public key in the chain of the identity service; may be repeated',
      collect,
    )
    .addOption(
      new Option('--enrolment <file>', 'what the operator gave, instead of --wfm and --ca').conflicts([
        'wfm',
        'ca',
      ]),
    )
    .addOption(
      new Option(
        '--enrolment-request <file>',
        'write what the operator needs of the device, and exit',
      ).conflicts(['wfm', 'ca', 'enrolment']),
    )
    .requiredOption('--dir <directory>', 'where key, certificate and state are kept; made on the first start')
    .option('--every <duration>', 'time between polls, such as 15s', parseDurationOption, 15_000)
    .addOption(
      new Option('--outcome <outcome>', 'what becomes of every component')
        .choices([...OUTCOME_NAMES])
        .default('installed'),
    )
    .addOption(new Option('--script <file>', 'what becomes of which component, YAML').conflicts('outcome'))
    .option('--once', 'do one cycle and exit')
    .option('--fault <name>', 'do this wrong; may be given several times', collect, [])
    .option('--variant <name>', 'make this lawful choice otherwise; may be given several times', collect, [])
    .option('--pliable', 'be the device that faults and variants change, without any of them')
    .option(
      '--downtime <period>',
      'when it sends nothing: 22:00-06:00, "sat,sun 02:00-04:30", or two ISO 8601 times with a slash between; may be repeated',
      collect,
    )
    .option('--polling-hours <period>', 'when it polls, likewise; at all times unless given', collect)
    .option('--changed <yes>', 'with --fault, --variant or --pliable: report capabilities that have changed')
    .option('--unplugged <yes>', 'likewise: the devices behind a gateway cannot be reached')
    .action(runDevice);
}

async function runDevice(options: DeviceCommandOptions): Promise<void> {
  const { fault, variant, pliable } = options;
  return fault.length + variant.length > 0 || pliable === true ? runPliable(options) : runAgent(options);
}

async function runPliable({ dir: directory, every, ...told }: DeviceCommandOptions): Promise<void> {
  const { fault, variant, downtime = [], pollingHours = [], changed, unplugged } = told;
  // Only who wants such a device has to wait until it is loaded.
  const [{ startPliableDevice }, { pliableIdentity }, { selectBehaviour }] = await Promise.all([
    import('./pliable/pliable-device.js'),
    import('./pliable/access.js'),
    import('./select.js'),
  ]);
  const { wfm, ca = '', mtls } = await readAccess(directory, told);
  const device = await startPliableDevice({
    urls: [wfm].flat(),
    ca,
    ...(mtls !== undefined && { identity: await pliableIdentity(mtls) }),
    directory,
    everyMilliseconds: every,
    behaviour: selectBehaviour(fault, variant),
    downtime,
    hours: pollingHours,
    changed: changed === 'yes',
    unplugged: unplugged === 'yes',
    log: logToStderr,
  });
  const [preferred = ''] = [wfm].flat();
  await runUntilStopped(device, { kind: 'device', wfm: preferred, dir: directory });
}

async function runAgent({
  dir,
  every,
  once,
  enrolmentRequest,
  ...told
}: DeviceCommandOptions): Promise<void> {
  const { writeEnrolmentRequest } = await import('./enrolment.js');
  if (enrolmentRequest !== undefined) return writeEnrolmentRequest(dir, enrolmentRequest);
  const outcomes = await readOutcomes(told);
  const { readPeriods } = await import('./periods.js');
  const polling = readPeriods(told);
  const options = { ...(await readAccess(dir, told)), directory: dir, outcomes, polling, log: logToStderr };
  if (once) return runOnce(options);
  const { startDevice } = await import('./start.js');
  const device = await startDevice({ ...options, everyMilliseconds: every });
  await runUntilStopped(device, readyFacts(options, device));
}

/** Where a device goes, and what it proves itself by. @throws MargoError `mock-option-invalid` */
async function readAccess(
  directory: string,
  told: Omit<DeviceCommandOptions, 'dir' | 'every'>,
): Promise<Pick<SimulatedDeviceOptions, 'wfm' | 'ca' | 'clientId' | 'mtls'>> {
  if (told.profile === 'signature') {
    const { readWhereTo } = await import('./enrolment.js');
    return readWhereTo(directory, told);
  }
  const { wfm, svid, key, trustBundle, mis, trustBundleUrl, misCa, misPin } = told;
  if (wfm !== undefined && svid !== undefined && key !== undefined) {
    return { wfm, mtls: { svid, key, trustBundle, mis, trustBundleUrl, misCa, misPin } };
  }
  const message =
    'With --profile mtls a device needs --wfm, --svid and --key; a WFM in a box prints them all';
  throw new MargoError('mock-option-invalid', message);
}

async function readOutcomes({
  outcome,
  script,
}: Pick<DeviceCommandOptions, 'outcome' | 'script'>): Promise<Outcomes> {
  if (script === undefined) return everyComponent(outcome);
  const { readScript } = await import('./outcome/script.js');
  return readScript(script);
}

async function runOnce(options: SimulatedDeviceOptions): Promise<void> {
  const { SimulatedDevice } = await import('./simulated-device.js');
  const device = await SimulatedDevice.open(options);
  printReady(readyFacts(options, device));
  try {
    await device.cycle();
  } finally {
    await device.close();
  }
}

function readyFacts(
  { wfm, directory }: SimulatedDeviceOptions,
  { deviceId, certificateFile }: { readonly deviceId: string; readonly certificateFile: string },
): ReadyFacts {
  const [preferred = ''] = [wfm].flat();
  return { kind: 'device', wfm: preferred, deviceId, certificate: certificateFile, dir: directory };
}

/**
 * The whole chain in one go: lint the contract, generate from it, start a WFM in a box for each security profile and the Prism mock, let a
 * device come to each, and judge WFMs and a device with the conformance suite. `npm run demo`
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadyProcess } from './ready-process.js';
import { runSource, startSource } from './run-source.js';

const REPORT = join('reports', 'demo');
const MOCKS = 'mocks/src/cli.ts';
const SUITE = 'conformance/src/cli.ts';

type Ready = ReadyProcess['ready'];

process.exitCode = await demo();

async function demo(): Promise<number> {
  if (!(await step('Lint the contract', 'spec/src/lint/cli.ts'))) return 1;
  if (!(await step('Generate types, validators and tables from it', 'spec/src/generate/cli.ts'))) return 1;

  heading('Start a WFM in a box for each security profile, and the Prism mock');
  const running: ReadyProcess[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'margo-demo-'));
  try {
    const [signature, mtls, prism] = await Promise.all([
      start(running, 'wfm'),
      start(running, 'wfm', '--profile', 'mtls'),
      start(running, 'prism'),
    ]);
    await showPrism(prism);
    return await showDevices(folder, signature, mtls);
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

async function step(title: string, file: string): Promise<boolean> {
  heading(title);
  const status = await runSource(file);
  if (status !== 0)
    console.error(`\nThe demo stops here: ${title.toLowerCase()} failed with status ${status}.`);
  return status === 0;
}

async function start(running: ReadyProcess[], kind: string, ...args: string[]): Promise<Ready> {
  const name = [kind, ...args.slice(-1)].join('-');
  const log = join(REPORT, `${name}.log`);
  const server = await startSource(log, MOCKS, kind, ...args);
  running.push(server);
  print(`${name.padEnd(8)} ${server.ready.url}  (log in ${log})`);
  return server.ready;
}

async function showPrism({ url }: Ready): Promise<void> {
  const response = await fetch(`${url}/api/v1/onboarding/certificate`);
  print(`Prism answers getRootCertificate with ${response.status} ${response.headers.get('content-type')}`);
}

async function showDevices(folder: string, signature: Ready, mtls: Ready): Promise<number> {
  heading('A device that signs its requests comes to its WFM');
  const signing = { wfm: signature.url, ca: signature.ca, dir: join(folder, 'signature') };
  const first = await runSource(MOCKS, 'device', '--once', ...options(signing));
  heading('A device with an SVID comes to its WFM; the trust bundle is that of an identity service');
  const { url: wfm, svid, key, misUrl: mis, ca } = mtls;
  const mutual = { profile: 'mtls', wfm, svid, key, mis, 'mis-ca': ca, dir: join(folder, 'mtls') };
  const second = await runSource(MOCKS, 'device', '--once', ...options(mutual));
  if (first + second !== 0) return 1;

  const verdicts = [
    await judge('the WFM with signatures, by all cases', 'wfm', { ...target(signature), ca: signature.ca }),
    await judge('the WFM with mutual TLS, by the cases about capabilities', 'wfm', {
      ...target(mtls),
      profile: 'mtls',
      'trust-bundle': mtls.trustBundle,
      group: 'capabilities',
    }),
    await judge('a device, by the cases about errors', 'device', {
      exec: `${process.execPath} --conditions=margo-contract-source --import tsx ${MOCKS} device --wfm {wfm} --ca {ca} --dir {state} --every 1s`,
      group: 'errors',
    }),
  ];
  return Math.max(...verdicts);
}

function target({ url, operatorUrl, operatorToken }: Ready) {
  return { url, 'operator-url': operatorUrl, 'operator-token': operatorToken };
}

/** @returns 0 when nothing failed: a part of the cases leaves the verdict open */
async function judge(
  what: string,
  subject: string,
  given: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  heading(`Judge ${what}`);
  const folder = join(REPORT, [subject, ...(given.profile ? [given.profile] : [])].join('-'));
  await rm(join(folder, 'report.json'), { force: true });
  const status = await runSource(SUITE, subject, ...options({ ...given, report: folder }));
  if (!existsSync(join(folder, 'report.json'))) {
    console.error(`\nThe suite could not run; it ended with status ${status}.`);
    return 2;
  }
  const hasFailed = given.group === undefined ? status !== 0 : failures(folder) > 0;
  const verdict = given.group === undefined ? 'conformant' : 'nothing failed';
  print(
    `\nVerdict: ${hasFailed ? 'not conformant' : verdict}. The report lies in ${join(folder, 'report.html')}`,
  );
  return hasFailed ? 1 : 0;
}

function failures(folder: string): number {
  const { cases } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
    readonly cases: readonly { readonly verdict: string }[];
  };
  const bad = cases.filter(({ verdict }) => ['failed', 'error'].includes(verdict));
  return cases.length === 0 ? 1 : bad.length;
}

function options(given: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(given).flatMap(([name, value = '']) => [`--${name}`, value]);
}

function heading(title: string): void {
  print(`\n== ${title}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

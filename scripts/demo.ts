/**
 * The whole chain in one go: lint the contract, generate from it, start the WFM in a box and the Prism mock, and judge
 * the WFM with the conformance suite. `npm run demo`
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadyProcess } from './ready-process.js';
import { runSource, startSource } from './run-source.js';

const REPORT = join('reports', 'demo');

process.exitCode = await demo();

async function demo(): Promise<number> {
  if (!(await step('Lint the contract', 'spec/src/lint/cli.ts'))) return 1;
  if (!(await step('Generate types, validators and tables from it', 'spec/src/generate/cli.ts'))) return 1;

  heading('Start the WFM in a box and the Prism mock');
  const running: ReadyProcess[] = [];
  try {
    const wfm = await start(running, 'wfm');
    const prism = await start(running, 'prism');
    await showPrism(prism);
    return await judge(wfm);
  } finally {
    await Promise.all(running.map((server) => server.stop()));
  }
}

async function step(title: string, file: string): Promise<boolean> {
  heading(title);
  const status = await runSource(file);
  if (status !== 0)
    console.error(`\nThe demo stops here: ${title.toLowerCase()} failed with status ${status}.`);
  return status === 0;
}

async function start(running: ReadyProcess[], kind: string): Promise<ReadyProcess['ready']> {
  const log = join(REPORT, `${kind}.log`);
  const server = await startSource(log, 'mocks/src/cli.ts', kind);
  running.push(server);
  print(`${kind.padEnd(6)} ${server.ready.url}  (log in ${log})`);
  return server.ready;
}

async function showPrism({ url }: ReadyProcess['ready']): Promise<void> {
  const response = await fetch(`${url}/api/v1/onboarding/certificate`);
  print(`Prism answers getRootCertificate with ${response.status} ${response.headers.get('content-type')}`);
}

async function judge({ url, ca, operatorUrl, operatorToken }: ReadyProcess['ready']): Promise<number> {
  heading('Run the conformance suite against the WFM');
  const options = {
    '--url': url,
    '--ca': ca,
    '--operator-url': operatorUrl,
    '--operator-token': operatorToken,
  };
  const args = Object.entries({ ...options, '--report': REPORT }).flatMap(([name, value]) => [
    name,
    value ?? '',
  ]);
  await rm(join(REPORT, 'report.json'), { force: true });
  const status = await runSource('conformance/src/cli.ts', 'wfm', ...args);
  if (!existsSync(join(REPORT, 'report.json'))) {
    console.error(`\nThe suite could not run; it ended with status ${status}.`);
    return 2;
  }
  heading(status === 0 ? 'Verdict: conformant' : 'Verdict: not conformant');
  print(`The report lies in ${join(REPORT, 'report.html')} and ${join(REPORT, 'report.json')}`);
  return status;
}

function heading(title: string): void {
  print(`\n== ${title}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

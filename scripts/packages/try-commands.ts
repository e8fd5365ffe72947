import { join } from 'node:path';
import { writeDeviceCertificate } from '../device-certificate.js';
import { type ReadyProcess, startReady } from '../ready-process.js';
import { node, say } from './command.js';
import { DEVICE_PROGRAM } from './consumer.js';
import type { Package } from './package.js';

/**
 * Runs the commands of installed packages as a first user would: their help, a WFM in a box, a device from the README and one
 * from the box against it, the suite, and the Prism mock.
 *
 * @param compiled the folder with the compiled programs
 * @throws Error when one of them fails
 */
export async function tryCommands(
  folder: string,
  compiled: string,
  packages: readonly Package[],
): Promise<void> {
  for (const { manifest } of packages) {
    for (const file of Object.values(manifest.bin ?? {})) {
      node(folder, join('node_modules', manifest.name, file), '--help');
    }
  }
  const mock = commandFile(packages, 'margo-mock');
  const suite = commandFile(packages, 'margo-conformance');
  node(folder, suite, 'list', '--json');
  const wfm = await startReady(folder, join(folder, 'wfm.log'), [mock, 'wfm']);
  try {
    await tryAgainst(wfm, folder, {
      mock,
      suite,
      device: join(compiled, DEVICE_PROGRAM.replace('.ts', '.js')),
    });
  } finally {
    await wfm.stop();
  }
  await tryPrism(folder, mock);
}

interface Programs {
  readonly mock: string;
  readonly suite: string;
  readonly device: string;
}

async function tryAgainst({ ready }: ReadyProcess, folder: string, programs: Programs): Promise<void> {
  const { url = '', ca = '', operatorUrl = '', operatorToken = '' } = ready;
  await writeDeviceCertificate(folder);
  for (const time of ['first', 'second']) {
    const output = node(folder, programs.device, url, ca);
    if (!output.includes('clientId')) throw new Error(`The device of the README got no clientId: ${output}`);
    say(`the device of the README is served by margo-mock wfm the ${time} time`);
  }
  node(folder, programs.mock, 'device', '--wfm', url, '--ca', ca, '--dir', 'simulated', '--once');
  const operator = ['--operator-url', operatorUrl, '--operator-token', operatorToken];
  node(folder, programs.suite, 'wfm', '--url', url, '--ca', ca, ...operator);
  say('margo-mock device and margo-conformance wfm run against it');
}

async function tryPrism(folder: string, mock: string): Promise<void> {
  const prism = await startReady(folder, join(folder, 'prism.log'), [mock, 'prism']);
  const { status } = await fetch(`${prism.ready.url}/api/v1/onboarding/certificate`);
  await prism.stop();
  if (status !== 200) throw new Error(`Prism answers getRootCertificate with ${status}`);
  say('margo-mock prism answers');
}

function commandFile(packages: readonly Package[], command: string): string {
  for (const { manifest } of packages) {
    const file = manifest.bin?.[command];
    if (file !== undefined) return join('node_modules', manifest.name, file);
  }
  throw new Error(`No package has the command ${command}`);
}

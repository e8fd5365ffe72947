import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Longest time for one call of an executable, in milliseconds. */
const PATIENCE = 60_000;

/** Runs an executable as a user without Node.js would, in an empty folder. @throws Error when it does not do what it should */
export async function tryExecutable(name: string, path: string, version: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'margo-contract-try-'));
  // No variable leads to this repository, and what is unpacked stays in the folder.
  const environment = { MARGO_CACHE_DIR: join(place, 'cache'), HOME: place, PATH: '' };
  const call = (...args: string[]) =>
    execFileSync(path, args, { cwd: place, env: environment, encoding: 'utf8', timeout: PATIENCE });
  try {
    expect(call('--version').trim() === version, `${name} --version`);
    if (name === 'margo-conformance') {
      expect(call('list').includes('BUN-001'), 'margo-conformance list');
      return;
    }
    expect(call('faults').includes('manifest-etag-unquoted'), 'margo-mock faults');
    await tryWfm(path, place, environment);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** A WFM with a store in a folder, which takes the native part, and a fleet of two processes for it. */
async function tryWfm(path: string, place: string, environment: Record<string, string>): Promise<void> {
  const options = { cwd: place, env: environment };
  const wfm = spawn(path, ['wfm', '--dir', 'wfm'], { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(createInterface({ input: wfm.stdout }), 'line', {
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { url, ca } = JSON.parse(String(line)) as { url: string; ca: string };
    expect(readdirSync(join(place, 'wfm', 'store')).includes('store.db'), 'margo-mock wfm --dir');
    const fleet = [
      'fleet',
      '--wfm',
      url,
      '--ca',
      ca,
      '--devices',
      '2',
      '--processes',
      '2',
      '--every',
      '1s',
      '--for',
      '2s',
    ];
    const output = execFileSync(path, fleet, {
      ...options,
      encoding: 'utf8',
      timeout: PATIENCE,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { onboarded, failures } = JSON.parse(output) as { onboarded: number; failures: unknown[] };
    expect(onboarded === 2 && failures.length === 0, 'margo-mock fleet --processes 2');
  } finally {
    wfm.kill();
  }
}

function expect(isRight: boolean, what: string): void {
  if (!isRight) throw new Error(`The executable does not do what it should: ${what}`);
}

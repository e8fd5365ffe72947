import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const RUNS = 21;
const run = promisify(execFile);

/**
 * Milliseconds that a process which only imports the code lives longer than one that does nothing. The two take turns,
 * and the shortest lives are compared: whatever else the machine does only makes lives longer.
 */
export async function measureStartUp(code: Uint8Array): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'start-up-'));
  const [empty, full] = [join(directory, 'empty.mjs'), join(directory, 'full.mjs')];
  await writeFile(empty, '');
  await writeFile(full, code);
  const times: Record<string, number[]> = { [empty]: [], [full]: [] };
  for (let at = 0; at < RUNS; at++) {
    for (const [file, measured] of Object.entries(times)) measured.push(await lifetime(file));
  }
  await rm(directory, { recursive: true });
  return Math.min(...(times[full] ?? [])) - Math.min(...(times[empty] ?? []));
}

async function lifetime(file: string): Promise<number> {
  const start = performance.now();
  await run(process.execPath, [file]);
  return performance.now() - start;
}

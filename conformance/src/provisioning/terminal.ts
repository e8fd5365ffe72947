import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { manualProvisioning } from './manual.js';
import type { ProvisioningSession } from './provisioning.js';

/** Provisioning by the person at a terminal; the documents to upload are kept in a folder until the end. */
export async function terminalProvisioning(input: Readable, output: Writable): Promise<ProvisioningSession> {
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-conformance-'));
  const lines = createInterface({ input });
  const arrived = lines[Symbol.asyncIterator]();
  const provisioning = manualProvisioning({
    async ask(text) {
      output.write(`\n${text}`);
      const { value, done } = await arrived.next();
      return done ? undefined : value;
    },
    async keep(name, text) {
      const file = path.join(folder, path.basename(name));
      await writeFile(file, text);
      return file;
    },
  });
  return {
    provisioning,
    broken: new AbortController().signal,
    async close() {
      lines.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

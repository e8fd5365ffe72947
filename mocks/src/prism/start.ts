import { createServer } from 'node:http';
import { MargoError } from '@margo-contract/protocol/error';
import { withAccessLog } from '../process/access-log.js';
import { listen, stopListening } from '../process/listen.js';
import { type Log, logNothing } from '../process/log.js';
import type { Closable } from '../process/run.js';
import { loadDocument } from './document.js';

/** Where Prism listens and what it serves. */
export interface StartPrismOptions {
  /** Port; one that is free when absent. */
  readonly port?: number;
  readonly log?: Log;
  /** File of another bundled contract in JSON; the generated one of the signature profile when absent. */
  readonly documentFile?: string;
}

/** A Prism mock that listens. */
export interface RunningPrism extends Closable {
  /** Root URL, plain HTTP on the loopback interface. */
  readonly url: string;
}

const LOOPBACK = '127.0.0.1';

/**
 * Serves the examples of the contract: every request that has the right shape gets the same response. Signatures are
 * not verified, and nothing is remembered.
 *
 * @throws MargoError `mock-prism-missing`, `mock-port-taken`, `mock-port-refused`
 */
export async function startPrism({
  port = 0,
  log = logNothing,
  documentFile,
}: StartPrismOptions = {}): Promise<RunningPrism> {
  const { createPrismListener } = await import('./listener.js').catch(explainMissing);
  const listener = await createPrismListener(loadDocument(documentFile), log);
  const server = createServer({ requireHostHeader: false }, withAccessLog(listener, log, 'prism'));
  const actualPort = await listen(server, { port, host: LOOPBACK });
  return { url: `http://${LOOPBACK}:${actualPort}`, close: () => stopListening(server) };
}

/** Prism is an optional peer dependency, since it brings more packages than all the rest together. */
function explainMissing(cause: unknown): never {
  if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
  throw new MargoError(
    'mock-prism-missing',
    'margo-mock prism needs Prism, which is not installed with this package: npm install @stoplight/prism-core@5.8.0 @stoplight/prism-http@5.12.0',
    { cause },
  );
}

import { createPrivateKey } from 'node:crypto';
import { createRequests } from './load/create-requests.js';
import { type Load, sendLoad } from './load/send-load.js';
import { SCENARIOS, type ScenarioName } from './scenario.js';

/** What the process of the client is told: whom to send how many requests of which kind. */
export interface ClientTask {
  readonly port: number;
  readonly scenario: ScenarioName;
  readonly requests: number;
  readonly connections: number;
  readonly privateKey: string;
}

/** Signing comes first, and sending only when the server's CPU time was read. */
let prepared: (() => Promise<Load>) | undefined;

process.on('message', async (message: ClientTask | 'send') => {
  if (message === 'send') {
    process.send?.(await prepared?.());
    return;
  }
  const requests = await createRequests(
    SCENARIOS[message.scenario],
    message.requests,
    createPrivateKey(message.privateKey),
  );
  prepared = () => sendLoad(message.port, requests, message.connections);
  process.send?.('prepared');
});
process.on('disconnect', () => process.exit());

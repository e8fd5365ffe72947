import { once } from 'node:events';
import { connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import { AnswerReader } from '../load/answer-reader.js';
import { exchangeAll, type Load, spin } from '../load/send-load.js';
import { type LoadName, type Material, REQUESTS } from './scenario.js';

/** What the process of the client is told: whom to send how many requests, or one request on each of how many connections. */
export interface MtlsClientTask {
  readonly port: number;
  readonly material: Material;
  readonly load: LoadName | 'handshakes';
  readonly requests: number;
  readonly connections: number;
}

process.on('message', async (task: MtlsClientTask) => {
  process.send?.(await (task.load === 'handshakes' ? shakeHands(task) : sendOver(task, task.load)));
});
process.on('disconnect', () => process.exit());

async function sendOver(
  { port, material, requests, connections }: MtlsClientTask,
  load: LoadName,
): Promise<Load> {
  const context = createSecureContext(material.client);
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port, context)));
  const statuses: Record<number, number> = {};
  const source = Array.from({ length: requests }, () => Buffer.from(REQUESTS[load])).values();
  const stopSpinning = spin();
  const start = performance.now();
  await Promise.all(sockets.map((socket) => exchangeAll(socket, source, statuses)));
  const seconds = (performance.now() - start) / 1000;
  stopSpinning();
  for (const socket of sockets) socket.destroy();
  return { seconds, statuses };
}

/** A TLS 1.3 client believes its handshake over before the server has judged its certificate, so each asks for something. */
async function shakeHands({ port, material, requests, connections }: MtlsClientTask): Promise<Load> {
  const context = createSecureContext(material.client);
  const statuses: Record<number, number> = {};
  let left = requests;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const status = await askOnce(port, context);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  return { seconds: (performance.now() - start) / 1000, statuses };
}

async function open(port: number, secureContext: SecureContext): Promise<TLSSocket> {
  const socket = connect({ port, host: '127.0.0.1', secureContext, rejectUnauthorized: false });
  socket.setNoDelay(true);
  await once(socket, 'secureConnect');
  return socket;
}

async function askOnce(port: number, context: SecureContext): Promise<number> {
  const socket = await open(port, context);
  return new Promise((resolve, reject) => {
    const reader = new AnswerReader((status) => {
      socket.destroy();
      resolve(status);
    });
    socket.on('data', (chunk) => reader.read(chunk)).once('error', reject);
    socket.once('close', () => reject(new Error('The server closed a connection')));
    socket.write(REQUESTS.manifest);
  });
}

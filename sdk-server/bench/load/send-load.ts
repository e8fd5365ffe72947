import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { AnswerReader } from './answer-reader.js';

/** What came of a load. */
export interface Load {
  readonly seconds: number;
  /** How many answers had which status. */
  readonly statuses: Readonly<Record<number, number>>;
}

/**
 * Sends requests over some connections, each with one request under way at a time, as fast as the server answers. Meanwhile
 * the event loop never sleeps: waking up takes tens of microseconds on a virtual machine, and would count as the server's.
 */
export async function sendLoad(
  port: number,
  requests: readonly Buffer[],
  connections: number,
): Promise<Load> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const stopSpinning = spin();
  const statuses: Record<number, number> = {};
  const source = requests.values();
  const start = performance.now();
  await Promise.all(sockets.map((socket) => exchangeAll(socket, source, statuses)));
  const seconds = (performance.now() - start) / 1000;
  stopSpinning();
  for (const socket of sockets) socket.destroy();
  return { seconds, statuses };
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

export function spin(): () => void {
  let isOn = true;
  const turn = () => {
    if (isOn) setImmediate(turn);
  };
  turn();
  return () => {
    isOn = false;
  };
}

export function exchangeAll(
  socket: Socket,
  source: Iterator<Buffer>,
  statuses: Record<number, number>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sendNext = () => {
      const { value, done } = source.next();
      if (done) resolve();
      else socket.write(value);
    };
    const reader = new AnswerReader((status) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      sendNext();
    });
    socket.on('data', (chunk) => reader.read(chunk));
    socket.once('close', () => reject(new Error('The server closed a connection')));
    sendNext();
  });
}

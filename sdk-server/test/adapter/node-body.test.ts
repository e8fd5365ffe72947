import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { NodeBody } from '../../src/adapter/node-body.js';

interface Received {
  readonly text: string;
  /** Whether it was there when it was asked for. */
  readonly wasThere: boolean;
  readonly isLeft: boolean;
}

let server: Server;
let socket: Socket;

afterEach(() => {
  socket.destroy();
  server.close();
});

/** Serves one connection; tells of every body that was read, and of every request that came to its end. */
async function serve(maximumBytes: number, events = ['end', 'close']) {
  const received: Received[] = [];
  const ended: string[] = [];
  server = createServer(async (incoming, outgoing) => {
    for (const event of events) incoming.once(event, () => ended.push(event));
    received.push(await readBody(incoming, maximumBytes));
    outgoing.end('answer');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setNoDelay();
  return { received, ended };
}

async function readBody(incoming: IncomingMessage, maximumBytes: number): Promise<Received> {
  await undefined; // as the listener does: what came in the same packet is there then
  const body = new NodeBody(incoming);
  const read = body.read(maximumBytes);
  const octets = await read;
  const text = typeof octets === 'string' ? octets : Buffer.from(octets).toString();
  return { text, wasThere: !(read instanceof Promise), isLeft: body.isLeft };
}

function request(fields: string, body: string): string {
  return `POST / HTTP/1.1\r\nHost: wfm.example\r\n${fields}\r\n\r\n${body}`;
}

async function answers(count: number): Promise<void> {
  let text = '';
  while (text.split('answer').length <= count) text += String((await once(socket, 'data'))[0]);
}

describe('NodeBody', () => {
  it('has a body at once that came with its header section, and lets the request end', async () => {
    const { received, ended } = await serve(100);
    socket.write(request('Content-Length: 5', 'hello'));
    await answers(1);
    socket.write(request('Content-Length: 0', ''));
    await answers(1);
    expect(received).toEqual([
      { text: 'hello', wasThere: true, isLeft: false },
      { text: '', wasThere: true, isLeft: false },
    ]);
    await expect.poll(() => ended).toEqual(['end', 'close', 'end', 'close']);
  });

  it('needs nobody who waits for the end', async () => {
    const { received } = await serve(100, []);
    for (const body of ['first', '', 'third']) {
      socket.write(request(`Content-Length: ${body.length}`, body));
      await answers(1);
    }
    socket.end();
    await once(socket, 'close');
    expect(received.map(({ text }) => text)).toEqual(['first', '', 'third']);
  });

  it.each([
    ['in parts', 'Content-Length: 10', ['01234', '56789']],
    ['in chunks', 'Transfer-Encoding: chunked', ['5\r\n01234\r\n', '5\r\n56789\r\n0\r\n\r\n']],
  ])('waits for a body that comes %s', async (_, fields, [first = '', second = '']) => {
    const { received, ended } = await serve(10);
    socket.write(request(fields, first));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(received).toEqual([]);
    socket.write(second);
    await answers(1);
    expect(received).toEqual([{ text: '0123456789', wasThere: false, isLeft: false }]);
    await expect.poll(() => ended).toEqual(['end', 'close']);
  });

  it('keeps two requests of one packet apart', async () => {
    const { received } = await serve(100);
    socket.write(request('Content-Length: 3', 'one') + request('Content-Length: 3', 'two'));
    await answers(2);
    expect(received.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it.each([
    ['that is there', 'Content-Length: 5', '01234'],
    ['that is announced', 'Content-Length: 500', '01234'],
  ])('refuses a body %s and is too large', async (_, fields, body) => {
    const { received } = await serve(4);
    socket.write(request(fields, body));
    await answers(1);
    expect(received).toMatchObject([{ text: 'too-large', isLeft: true }]);
  });
});

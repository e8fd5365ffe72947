import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createNodeListener } from '../../src/adapter/node.js';
import type { Wfm, WireRequest } from '../../src/index.js';
import { type TestCertificate, testCertificate } from '../support/certificate.js';
import { exchange, HOST } from '../support/client.js';
import { type RawConnection, startTlsServer, type TlsServer } from '../support/tls-server.js';
import { CLIENTS, capabilities, type TestWfmOptions, testWfm } from '../support/wfm.js';

const LIMIT = 10_000;
const HOST_LINE = `Host: ${HOST}`;
const REPORT = {
  method: 'PUT',
  target: `${CLIENTS}/capabilities/gw`,
  body: JSON.stringify(capabilities('gw')),
};
const POST = `POST ${CLIENTS}/capabilities/gw HTTP/1.1`;

let certificate: TestCertificate;
let running: TlsServer | undefined;

beforeAll(async () => {
  certificate = await testCertificate();
});

afterEach(async () => {
  await running?.supervision.shutDown(0);
  running = undefined;
});

interface Serving extends Omit<ReturnType<typeof testWfm>, 'wfm'> {
  readonly connection: RawConnection;
  readonly wfm: Wfm;
}

async function serve(
  options: TestWfmOptions = {},
  serverOptions: Parameters<typeof startTlsServer>[2] = {},
  lingering = { milliseconds: 200, octets: 1_000_000 },
): Promise<Serving> {
  const made = testWfm({ maximumBodyBytes: LIMIT, bodyTimeoutMilliseconds: 10_000, ...options });
  running = await startTlsServer(certificate, createNodeListener(made.wfm.handle, lingering), serverOptions);
  return { ...made, connection: await running.open() };
}

/** The octets of a signed request. */
async function signedOctets({ wfm, key }: Pick<Serving, 'wfm' | 'key'>, spec = REPORT): Promise<string> {
  let octets = '';
  const record = async (request: WireRequest) => {
    const body = Buffer.from((await request.readBody(1e9)) as Uint8Array);
    const lines = [...request.fields, ['Content-Length', body.length]].map(
      ([name, value]) => `${name}: ${value}`,
    );
    octets = `${request.method} ${request.target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
    return { status: 200, headers: {} };
  };
  await exchange({ ...wfm, handle: record }, key, spec);
  return octets;
}

function head(...lines: string[]): string {
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function statusesOf(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
}

describe('octets that HTTP does not allow', () => {
  const chunked = '0\r\n\r\n';

  it.each([
    [
      'Content-Length and Transfer-Encoding',
      head(POST, HOST_LINE, 'Content-Length: 5', 'Transfer-Encoding: chunked') + chunked,
    ],
    [
      'Transfer-Encoding and Content-Length',
      head(POST, HOST_LINE, 'Transfer-Encoding: chunked', 'Content-Length: 5') + chunked,
    ],
    ['two Content-Length', `${head(POST, HOST_LINE, 'Content-Length: 2', 'Content-Length: 3')}{}`],
    ['two equal Content-Length', `${head(POST, HOST_LINE, 'Content-Length: 2', 'Content-Length: 2')}{}`],
    ['a list as Content-Length', `${head(POST, HOST_LINE, 'Content-Length: 2, 2')}{}`],
    ['a negative Content-Length', head(POST, HOST_LINE, 'Content-Length: -1')],
    ['Content-Length with a sign', `${head(POST, HOST_LINE, 'Content-Length: +2')}{}`],
    ['chunked that is not last', head(POST, HOST_LINE, 'Transfer-Encoding: chunked, gzip') + chunked],
    ['an unknown Transfer-Encoding', head(POST, HOST_LINE, 'Transfer-Encoding: xchunked') + chunked],
    ['a space before the colon', head(POST, HOST_LINE, 'Content-Length : 2')],
    ['a chunk of no size', `${head(POST, HOST_LINE, 'Transfer-Encoding: chunked')}zz\r\n`],
    ['a line that ends with LF only', `GET ${CLIENTS}/deployments HTTP/1.1\n${HOST_LINE}\n\n`],
    ['a control character in a field', head(POST, HOST_LINE, 'X-Field: a\0b')],
    ['a folded field', head(POST, HOST_LINE, 'Content-Length: 2', 'Signature: sig1=:AAAA', ' AAAA:')],
    ['no HTTP', 'no HTTP at all\r\n\r\n'],
  ])('%s: refused before anything of it counts, and the connection is closed', async (_, octets) => {
    const { text, calls } = await sendBeforeSmuggled(octets);
    expect(statusesOf(text)).toEqual([400]);
    expect(text).toContain('does not follow HTTP/1.1');
    expect([text.includes('smuggled'), calls]).toEqual([false, []]);
    expect(text).toMatch(/connection: close/i);
  });

  it.each([
    ['two Host fields', [HOST_LINE, 'Host: evil.example']],
    ['two equal Host fields', [HOST_LINE, HOST_LINE]],
    ['no Host', []],
    ['an empty Host', ['Host:']],
    ['a Host with a user', [`Host: user@${HOST}`]],
    ['a Host with a path', [`Host: ${HOST}/x`]],
    ['a Host that is a URI', [`Host: https://${HOST}`]],
    ['a Host with a space', ['Host: wfm brightwater.example']],
    ['a list of hosts', [`Host: ${HOST}, evil.example`]],
    ['a port that is no number', [`Host: ${HOST}:https`]],
    ['two ports', [`Host: ${HOST}:443:443`]],
    ['an address of IPv6 without brackets', ['Host: 2001:db8::1']],
    ['a broken percent triplet', ['Host: wfm%2.example']],
    ['octets beyond ASCII', ['Host: wfm.br\xecghtwater.example']],
  ])('%s: a problem with 400, and the connection is closed', async (_, lines) => {
    const { text, calls } = await sendBeforeSmuggled(head(`GET ${CLIENTS}/deployments HTTP/1.1`, ...lines));
    expect(statusesOf(text)).toEqual([400]);
    expect([text.includes('smuggled'), calls]).toEqual([false, []]);
    expect(text).toMatch(/connection: close/i);
    expect(text).toContain('application/problem+json');
  });

  it.each([
    ['a port', `${HOST}:8443`],
    ['an empty port', `${HOST}:`],
    ['IPv4', '192.0.2.7:443'],
    ['IPv6', '[2001:db8::1]:443'],
    ['a percent triplet', 'wfm%2D1.example'],
    ['capitals and an underscore', 'WFM_1.Example'],
  ])('do not include a Host with %s', async (_, host) => {
    const { connection } = await serve();
    connection.socket.write(head('GET /nowhere HTTP/1.1', `Host: ${host}`));
    expect(statusesOf(await connection.until(/\r\n\r\n\{.*\}/))).toEqual([404]);
  });

  it.each(['https:///api/v1/clients/x/deployments', 'http://user@wfm.example/x', 'https://?x'])(
    'include the request target %s',
    async (target) => {
      const { connection } = await serve();
      connection.socket.write(head(`GET ${target} HTTP/1.1`, HOST_LINE));
      const text = await connection.ended();
      expect(statusesOf(text)).toEqual([400]);
      expect(text).toContain('application/problem+json');
    },
  );

  /** Sends octets and one more request in the same packet, and gives all that is answered. */
  async function sendBeforeSmuggled(octets: string) {
    const { connection, calls } = await serve();
    connection.socket.write(`${octets}${head(`GET /smuggled HTTP/1.1`, HOST_LINE)}`);
    return { text: await connection.ended(), calls };
  }

  it('are answered with a problem', async () => {
    const { connection } = await serve();
    connection.socket.write('no HTTP at all\r\n\r\n');
    const text = await connection.ended();
    expect(text).toContain('application/problem+json');
    expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toMatchObject({ type: 'about:blank', status: 400 });
  });

  it('such as a header section that is too large get 431', async () => {
    const { connection } = await serve();
    connection.socket.write(head(POST, HOST_LINE, `X-Large: ${'x'.repeat(50_000)}`));
    const text = await connection.ended();
    expect(statusesOf(text)).toEqual([431]);
    expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toMatchObject({ type: 'about:blank', status: 431 });
  });
});

describe('a header section', () => {
  it('may have the largest fields of the contract all at once', async () => {
    const { connection } = await serve();
    const fields = Array.from({ length: 5 }, (_, index) => `X-Field-${index}: ${'x'.repeat(8_192)}`);
    connection.socket.write(head('GET /nowhere HTTP/1.1', HOST_LINE, ...fields));
    expect(statusesOf(await connection.until(/\r\n\r\n\{.*\}/))).toEqual([404]);
  });

  it('with an expectation that is not met gets a problem with 417', async () => {
    const { connection } = await serve();
    connection.socket.write(head('GET /nowhere HTTP/1.1', HOST_LINE, 'Expect: a-miracle'));
    const text = await connection.ended();
    expect(statusesOf(text)).toEqual([417]);
    expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toMatchObject({ type: 'about:blank', status: 417 });
  });
});

describe('a slow client', () => {
  const impatient = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };

  it('that does not finish its header section gets 408', async () => {
    const { connection } = await serve({}, impatient);
    connection.socket.write(`${POST}\r\n${HOST_LINE}\r\nX-Slow: `);
    expect(statusesOf(await connection.ended())).toEqual([408]);
  });

  it('that does not finish its body gets a problem in time, whatever the server allows', async () => {
    const { connection, errors, calls } = await serve({ bodyTimeoutMilliseconds: 50 });
    connection.socket.write(`${head(POST, HOST_LINE, 'Content-Length: 100')}{`);
    const text = await connection.ended();
    expect(statusesOf(text)).toEqual([400]);
    expect(text).toContain('did not arrive completely in time');
    expect([errors, calls]).toEqual([[], []]);
  });

  it('that goes on dripping after the response is cut off', async () => {
    const { connection } = await serve({ bodyTimeoutMilliseconds: 50 });
    connection.socket.write(head(POST, HOST_LINE, 'Transfer-Encoding: chunked'));
    const drip = setInterval(() => connection.socket.write('1\r\nx\r\n'), 10);
    const text = await connection.ended();
    clearInterval(drip);
    expect(statusesOf(text)).toEqual([400]);
  });
});

describe('a body larger than the limit', () => {
  const CHUNK = Buffer.alloc(65_536, 'x');
  const GIGABYTE = 1_073_741_824;

  /** Writes a gigabyte as fast as it is taken, made while it is sent; gives what was taken. */
  async function stream({ socket, ended }: RawConnection, isChunked: boolean): Promise<number> {
    const over = ended().then(() => true);
    let written = 0;
    while (written < GIGABYTE && socket.writable) {
      if (isChunked) socket.write(`${CHUNK.length.toString(16)}\r\n`);
      const isFree = socket.write(CHUNK);
      if (isChunked) socket.write('\r\n');
      written += CHUNK.length;
      if (isFree) continue;
      const drained = new Promise((resolve) => socket.once('drain', () => resolve(false)));
      if ((await Promise.race([drained, over])) === true) break;
    }
    return written;
  }

  it.each([
    ['with Content-Length', `Content-Length: ${GIGABYTE}`, false],
    ['in chunks', 'Transfer-Encoding: chunked', true],
  ])('of a gigabyte %s is refused early, and the response arrives', async (_, line, isChunked) => {
    const { connection, errors } = await serve({}, {}, { milliseconds: 60_000, octets: 1_000_000 });
    const before = process.memoryUsage().rss;
    connection.socket.write(head(POST, HOST_LINE, line));
    const written = await stream(connection, isChunked);
    const text = await connection.ended();
    expect(statusesOf(text)).toEqual([413]);
    expect(text).toContain('"status":413');
    expect(written).toBeLessThan(GIGABYTE / 20);
    expect(process.memoryUsage().rss - before).toBeLessThan(GIGABYTE / 5);
    expect(errors).toEqual([]);
  });

  it('is refused before its first octet when its length is declared', async () => {
    const { connection } = await serve();
    connection.socket.write(head(POST, HOST_LINE, `Content-Length: ${LIMIT + 1}`));
    expect(statusesOf(await connection.until(/\r\n\r\n\{.*\}/))).toEqual([413]);
  });

  it('that nobody waits for costs the connection, not the time to read it', async () => {
    const { connection } = await serve();
    connection.socket.write(`${head('POST /nowhere HTTP/1.1', HOST_LINE, `Content-Length: ${GIGABYTE}`)}x`);
    const text = await connection.ended();
    expect(statusesOf(text)).toEqual([404]);
    expect(text).toMatch(/connection: close/i);
  });

  it('where the contract has none is not read', async () => {
    const { connection, key, wfm } = await serve();
    const octets = await signedOctets(
      { wfm, key },
      { method: 'GET', target: `${CLIENTS}/deployments`, body: '' },
    );
    connection.socket.write(octets.replace('Content-Length: 0', `Content-Length: ${GIGABYTE}`));
    expect(statusesOf(await connection.until(/\r\n\r\n\{.*\}/))).toEqual([401]);
  });
});

describe('pipelined requests', () => {
  it('are done one after the other, in order', async () => {
    let active = 0;
    const seen: string[] = [];
    const handler = async ({ deviceId }: { readonly deviceId: string }) => {
      active += 1;
      seen.push(`${deviceId} ${active}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      active -= 1;
    };
    const serving = await serve({
      override: { replaceDeviceCapabilities: handler, deleteDeviceCapabilities: handler },
    });
    const put = await signedOctets(serving);
    const remove = await signedOctets(serving, { method: 'DELETE', target: REPORT.target, body: '' });
    serving.connection.socket.write(put + remove);
    expect(statusesOf(await serving.connection.until(/ 204 .*\r\n\r\n/s))).toEqual([201, 204]);
    expect(seen).toEqual(['gw 1', 'gw 1']);
  });

  it('are not done after a refusal that closes the connection', async () => {
    const serving = await serve();
    const unsigned = `${head(`PUT ${REPORT.target} HTTP/1.1`, HOST_LINE, 'Content-Length: 0')}`;
    serving.connection.socket.write(unsigned + (await signedOctets(serving)));
    expect(statusesOf(await serving.connection.ended())).toEqual([401]);
    expect(serving.calls).toEqual([]);
  });

  it('that cannot be read cost the ones before them no answer', async () => {
    const serving = await serve();
    serving.connection.socket.write(`${await signedOctets(serving)}no HTTP at all\r\n\r\n`);
    expect(statusesOf(await serving.connection.ended())).toEqual([201]);
  });

  it('hidden in a body that is refused are never requests', async () => {
    const serving = await serve({ maximumBodyBytes: 10 });
    const hidden = await signedOctets(serving);
    serving.connection.socket.write(
      `${head(POST, HOST_LINE, `Content-Length: ${hidden.length}`)}${hidden}${hidden}`,
    );
    expect(statusesOf(await serving.connection.ended())).toEqual([413]);
    expect(serving.calls).toEqual([]);
  });
});

describe('a connection that is closed in the middle of a body', () => {
  it('is no failure of the WFM, and the next connection is served', async () => {
    const seen: number[] = [];
    let told = () => {};
    const answered = new Promise<void>((resolve) => {
      told = resolve;
    });
    const serving = await serve({
      onResponse: ({ status }) => {
        seen.push(status);
        told();
      },
    });
    serving.connection.socket.write(`${head(POST, HOST_LINE, 'Content-Length: 100')}{"half":`);
    await new Promise((resolve) => setImmediate(resolve));
    serving.connection.socket.destroy();
    await answered;
    expect([seen, serving.errors, serving.calls]).toEqual([[400], [], []]);
    const next = await (running as TlsServer).open();
    next.socket.write(await signedOctets(serving));
    expect(statusesOf(await next.until(/\r\n\r\n/))).toEqual([201]);
  });
});

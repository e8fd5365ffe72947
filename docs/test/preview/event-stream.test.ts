import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { EventStream } from '../../src/preview/event-stream.js';

const events = new EventStream();
const server = createServer((_, response) => events.add(response));

afterEach(() => server.close());

it('sends events to all who listen, until it is closed', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const [first, second] = await Promise.all([fetch(url), fetch(url)]);
  expect(first.headers.get('content-type')).toBe('text/event-stream');
  expect(events.listeners).toBe(2);
  events.send('rebuilt');
  events.close();
  expect(await first.text()).toBe('retry: 500\n\nevent: rebuilt\ndata:\n\n');
  expect(await second.text()).toContain('event: rebuilt\n');
});

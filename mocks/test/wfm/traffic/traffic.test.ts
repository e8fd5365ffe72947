import { describe, expect, it } from 'vitest';
import { Traffic } from '../../../src/wfm/traffic/traffic.js';

const exchange = {
  at: new Date(0),
  durationMilliseconds: 1,
  request: { method: 'GET', target: '/', fields: [] },
  requestBody: new Uint8Array(),
  response: { status: 200, headers: {} },
  responseBody: new Uint8Array(100),
};

describe('Traffic', () => {
  it('keeps as many exchanges, and as many octets, as it may', () => {
    const few = new Traffic({ maximumExchanges: 3, maximumOctets: 10_000 });
    for (let at = 0; at < 5; at++) few.add(exchange);
    expect(few.list().map(({ sequence }) => sequence)).toEqual([3, 4, 5]);
    const short = new Traffic({ maximumExchanges: 50, maximumOctets: 250 });
    for (let at = 0; at < 5; at++) short.add(exchange);
    expect(short.list().map(({ sequence }) => sequence)).toEqual([4, 5]);
  });

  it('cuts long bodies', () => {
    const traffic = new Traffic();
    expect(traffic.add({ ...exchange, responseBody: new Uint8Array(1_000_000) }).responseBody).toHaveLength(
      262_144,
    );
  });

  it('lets those wait who have seen everything, until there is more', async () => {
    const traffic = new Traffic();
    await traffic.wait(99, 1_000_000);
    const waiting = traffic.wait(traffic.change, 1_000_000);
    const added = traffic.add(exchange);
    await waiting;
    const explained = traffic.wait(traffic.change, 1_000_000);
    traffic.explain(added, ['words']);
    await explained;
    const closed = traffic.wait(traffic.change, 1_000_000);
    traffic.close();
    await closed;
    expect(traffic.list()[0]?.explanation).toEqual(['words']);
  });

  it('counts as watched for a minute after somebody looked', () => {
    let now = 0;
    const traffic = new Traffic(undefined, () => now);
    expect(traffic.isWatched).toBe(false);
    traffic.list();
    now = 59_999;
    expect(traffic.isWatched).toBe(true);
    now = 60_000;
    expect(traffic.isWatched).toBe(false);
  });
});

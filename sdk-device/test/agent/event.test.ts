import { describe, expect, it, vi } from 'vitest';
import { EventStream } from '../../src/agent/event.js';
import { AgentWfm, TestDevice, temporaryFolder } from '../support/agent-wfm.js';

const AT = new Date('2026-11-27T10:00:00Z');

describe('events()', () => {
  it('gives every event in order, with its time, and ends with the signal', async () => {
    const device = new TestDevice(new AgentWfm(), await temporaryFolder());
    await device.wfm.assign([]);
    const agent = await device.open();
    const stop = new AbortController();
    const seen: string[] = [];
    const reading = (async () => {
      for await (const event of agent.events(stop.signal)) {
        expect(event.at).toEqual(new Date(device.time));
        seen.push(event.type);
      }
    })();
    await device.desired(agent).cycle({ signal: new AbortController().signal });
    await expect.poll(() => seen).toEqual(device.types());
    expect(seen).toEqual(['onboarded', 'capabilities-reported', 'manifest-adopting', 'manifest-reached']);
    stop.abort();
    await reading;
    await agent.close();
  });
});

describe('EventStream', () => {
  it('lets a reader that is too slow miss the oldest', async () => {
    const stream = new EventStream(() => AT);
    const stop = new AbortController();
    const events = stream.read(stop.signal);
    const first = events.next();
    for (let version = 0; version < 1500; version++) {
      stream.emit({ type: 'manifest-reached', manifestVersion: String(version) });
    }
    expect((await first).value).toMatchObject({ manifestVersion: '500' });
    expect((await events.next()).value).toEqual({ at: AT, type: 'manifest-reached', manifestVersion: '501' });
    stop.abort();
    expect(await events.next()).toMatchObject({ done: true });
  });

  it('ends at once when the signal is aborted already, and when the reader has enough', async () => {
    const stream = new EventStream(() => AT);
    expect(await stream.read(AbortSignal.abort()).next()).toMatchObject({ done: true });
    const events = stream.read(new AbortController().signal);
    const first = events.next();
    stream.emit({ type: 'unchanged' });
    expect((await first).value).toMatchObject({ type: 'unchanged' });
    expect(await events.return(undefined)).toMatchObject({ done: true });
  });

  it('warns of a reader that throws, and goes on to the others', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
    const stream = new EventStream(() => AT);
    const seen: string[] = [];
    stream.subscribe(() => {
      throw new Error('the reader is broken');
    });
    const unsubscribe = stream.subscribe(({ type }) => seen.push(type));
    stream.emit({ type: 'unchanged' });
    unsubscribe();
    stream.emit({ type: 'unchanged' });
    expect(seen).toEqual(['unchanged']);
    expect(warn).toHaveBeenCalledTimes(2);
    warn.mockRestore();
  });
});

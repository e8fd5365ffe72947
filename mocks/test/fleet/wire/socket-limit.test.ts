import { describe, expect, it } from 'vitest';
import { checkSocketLimit, explainSocketLimit } from '../../../src/fleet/wire/socket-limit.js';

describe('a limit on sockets', () => {
  it.each([
    ['EMFILE', /ulimit -n/],
    ['ENFILE', /fs\.file-max/],
    ['EADDRNOTAVAIL', /ip_local_port_range.*--connections.*merge/],
    ['ENOBUFS', /tcp_mem/],
  ])('is named with how to raise it: %s', (code, advice) => {
    const error = explainSocketLimit(Object.assign(new Error('connect'), { code }));
    expect(error).toMatchObject({ code: 'mock-fleet-no-sockets', message: expect.stringMatching(advice) });
  });

  it('is not what another failure is', () => {
    expect(explainSocketLimit(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toBeUndefined();
  });

  it('refuses a fleet that cannot connect before it begins', () => {
    expect(() => checkSocketLimit(1000, 1024)).toThrow(
      expect.objectContaining({
        code: 'mock-fleet-no-sockets',
        message: expect.stringMatching(/1024.*--processes/),
      }),
    );
    expect(() => checkSocketLimit(900, 1024)).not.toThrow();
    expect(() => checkSocketLimit(1)).not.toThrow();
  });
});

import { TransportError } from '@margo-contract/sdk-device';
import { describe, expect, it } from 'vitest';
import { Endpoints } from '../../src/device/endpoints.js';
import { logNothing } from '../../src/process/log.js';

/** Endpoints whose connections note what is done with them. */
function create(...urls: string[]) {
  const noted: string[] = [];
  const connect = (url: string) => {
    noted.push(`open ${url}`);
    return { url, close: () => noted.push(`close ${url}`) };
  };
  return { endpoints: new Endpoints(urls, connect, logNothing), noted };
}

function failing(urls: readonly string[], code: 'transport-failed' | 'transport-server-untrusted') {
  return async ({ url }: { url: string }) => {
    if (urls.includes(url)) throw new TransportError(code, url);
  };
}

describe('endpoints', () => {
  it('keep one connection open as long as it works', async () => {
    const { endpoints, noted } = create('a', 'b');
    for (let times = 0; times < 2; times += 1) await endpoints.use(failing([], 'transport-failed'));
    endpoints.close();
    expect(noted).toEqual(['open a', 'close a']);
  });

  it('go on with the next one, never two at once, and back to the first', async () => {
    const { endpoints, noted } = create('a', 'b');
    await endpoints.use(failing(['a'], 'transport-failed'));
    await endpoints.use(failing([], 'transport-failed'));
    endpoints.close();
    expect(noted).toEqual(['open a', 'close a', 'open b', 'close b', 'open a', 'close a']);
  });

  it('fail when none is left, and at once when a server is not trusted', async () => {
    const { endpoints, noted } = create('a', 'b');
    await expect(endpoints.use(failing(['a', 'b'], 'transport-failed'))).rejects.toThrow('b');
    await expect(endpoints.use(failing(['a'], 'transport-server-untrusted'))).rejects.toThrow('a');
    expect(noted.at(-1)).toBe('open a');
  });

  it('are at least one', () => {
    expect(() => create()).toThrow(expect.objectContaining({ code: 'mock-option-invalid' }));
  });
});

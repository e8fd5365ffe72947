import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SiteServer, serveSite } from '../../src/preview/server.js';

const site = new Map([
  ['index.html', '<p>home'],
  ['guides/index.html', '<p>guides'],
  ['assets/x.js', 'x'],
]);

let server: SiteServer;

beforeAll(async () => {
  server = await serveSite({ site }, 0);
});

afterAll(() => server.close());

async function get(path: string): Promise<[number, string | null, string]> {
  const response = await fetch(new URL(path, server.url));
  return [response.status, response.headers.get('content-type'), await response.text()];
}

/** Sends the path as it is; `fetch` would resolve its dots. */
function getRaw(path: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, method }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('serveSite', () => {
  it('listens on the loopback interface', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('serves files, and the index of a folder', async () => {
    expect(await get('/')).toEqual([200, 'text/html; charset=utf-8', '<p>home']);
    expect(await get('/guides/?q=x')).toEqual([200, 'text/html; charset=utf-8', '<p>guides']);
    expect(await get('/assets/x.js')).toEqual([200, 'text/javascript; charset=utf-8', 'x']);
  });

  it.each(['/nothing.html', '/../package.json', '/%2e%2e/package.json', '/%ff', '/constructor'])(
    'answers 404 for %s',
    async (path) => {
      expect(await getRaw(path)).toBe(404);
    },
  );

  it('answers 405 to everything but GET', async () => {
    expect(await getRaw('/', 'POST')).toBe(405);
  });

  it('serves the page that stands in for all others, with the assets', async () => {
    server.show({ standIn: (path) => `<p>no ${path}`, assets: new Map([['assets/y.css', 'y']]) });
    expect(await get('/errata.html')).toEqual([200, 'text/html; charset=utf-8', '<p>no errata.html']);
    expect(await get('/assets/y.css')).toEqual([200, 'text/css; charset=utf-8', 'y']);
    server.show({ site });
    expect(await get('/')).toEqual([200, 'text/html; charset=utf-8', '<p>home']);
  });

  it('refuses a port that is taken', async () => {
    await expect(serveSite({ site }, Number(new URL(server.url).port))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

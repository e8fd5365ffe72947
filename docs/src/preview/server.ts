import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { posix } from 'node:path';
import type { SitePath } from '../link/site-path.js';
import type { Site } from '../site/site.js';
import { EventStream } from './event-stream.js';

/** A server of a site that lives in memory and may change at any time. */
export interface SiteServer {
  /** Address of the first page. */
  readonly url: string;
  /** Serves this from now on, and tells open pages to load anew. */
  show(content: Content): void;
  /** Stops listening and ends all connections. */
  close(): Promise<void>;
}

/** A site, or what stands in for every page of it. */
export type Content =
  | { readonly site: Site }
  | { readonly standIn: (path: SitePath) => string; readonly assets: Site };

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.yaml': 'application/yaml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a site on the loopback interface.
 *
 * @param port 0 for one that is free
 * @throws Error with the code `EADDRINUSE` when the port is taken
 */
export async function serveSite(content: Content, port: number): Promise<SiteServer> {
  let current = content;
  const events = new EventStream();
  const server = createServer((request, response) => answer(request, response, current, events));
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}/`,
    show(next) {
      current = next;
      events.send('rebuilt');
    },
    async close() {
      events.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  content: Content,
  events: EventStream,
): void {
  const path = pathOf(request.url ?? '/');
  const text = path === undefined ? undefined : find(content, path);
  if (request.method !== 'GET') send(response, 405, '.txt', 'Method not allowed.\n');
  else if (path === 'preview/events') events.add(response);
  else if (path === undefined || text === undefined) send(response, 404, '.txt', 'There is no such page.\n');
  else send(response, 200, posix.extname(path), text);
}

/** The path of the file that is asked for; `undefined` when it cannot be read. */
function pathOf(target: string): string | undefined {
  const [path = ''] = target.slice(1).split('?', 1);
  try {
    const decoded = decodeURIComponent(path);
    return decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  } catch {
    return undefined;
  }
}

function find(content: Content, path: string): string | undefined {
  if ('site' in content) return content.site.get(path);
  return path.endsWith('.html') ? content.standIn(path) : content.assets.get(path);
}

function send(response: ServerResponse, status: number, extension: string, text: string): void {
  const mediaType = MEDIA_TYPES[extension] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': mediaType, 'cache-control': 'no-store' }).end(text);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

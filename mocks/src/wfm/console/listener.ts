import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isObject, parseJson, serializeCanonical } from '@margo-contract/protocol';
import type { Switchboard } from '../behaviour/switchboard.js';
import type { Fault } from '../fault/fault.js';
import type { Store } from '../store/store.js';
import type { Traffic } from '../traffic/traffic.js';
import { type ConsolePage, HEADERS } from './page.js';
import type { ConsoleTokens } from './tokens.js';
import { exportExchanges, viewExchange, viewLine } from './view.js';

/** What the console works with. */
export interface ConsoleParts {
  readonly tokens: ConsoleTokens;
  readonly traffic: Traffic;
  readonly switchboard: Switchboard<Fault>;
  readonly store: Store;
  readonly page: ConsolePage;
  /** Whether a token is that of a session, or the operator's. */
  readonly accepts: (token: string) => boolean;
  readonly onError: (error: unknown) => void;
}

interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Route = (
  parts: ConsoleParts,
  call: { readonly query: URLSearchParams; readonly value: unknown },
) => Reply | Promise<Reply>;

const MAXIMUM_BODY = 65_536;
const LONG_POLL_MILLISECONDS = 25_000;

/** Open to everybody who can reach the port: nothing in it is a secret. */
const OPEN: Readonly<Record<string, Route>> = {
  'GET /console': ({ page }) => ({ status: 200, type: 'text/html; charset=utf-8', body: page.html }),
  'GET /console/console.js': ({ page }) => ({
    status: 200,
    type: 'text/javascript; charset=utf-8',
    body: page.script,
  }),
  'GET /console/console.css': ({ page }) => ({
    status: 200,
    type: 'text/css; charset=utf-8',
    body: page.style,
  }),
  'POST /console/session': ({ tokens, accepts }, { value }) => {
    const token = isObject(value) && typeof value.token === 'string' ? value.token : '';
    const session = tokens.open(token) ?? (accepts(token) ? token : undefined);
    return session === undefined
      ? problem(401, 'This link was used already, or is of another run.')
      : json({ session });
  },
};

/** For holders of a token; none of it is part of the operator interface. */
const GUARDED: Readonly<Record<string, Route>> = {
  'GET /console/exchanges': async ({ traffic }, { query }) => {
    await traffic.wait(Number(query.get('seen') ?? -1), LONG_POLL_MILLISECONDS);
    return json({ seen: traffic.change, exchanges: traffic.list().map(viewLine) });
  },
  'GET /console/exchange': ({ traffic }, { query }) => {
    const sequence = Number(query.get('sequence'));
    const found = traffic.list().find((exchange) => exchange.sequence === sequence);
    return found === undefined
      ? problem(404, 'This exchange is not kept any more.')
      : json(viewExchange(found));
  },
  'GET /console/export': async ({ traffic, store }) => json(await exportExchanges(traffic.list(), store)),
  'GET /console/faults': ({ switchboard }) => json({ faults: viewFaults(switchboard) }),
  'PUT /console/faults': ({ switchboard }, { value }) => {
    const isWhole = isObject(value) && typeof value.name === 'string' && typeof value.on === 'boolean';
    if (!isWhole || !switchboard.set(String(value.name), value.on === true)) {
      return problem(422, 'Name a fault that can be switched, and say whether it is on.');
    }
    return json({ faults: viewFaults(switchboard) });
  },
};

function viewFaults(switchboard: Switchboard<Fault>): unknown {
  return switchboard.list().map(({ item: { name, requirement, effect }, isOn, isSwitchable }) => {
    return { name, requirement, effect, on: isOn, switchable: isSwitchable };
  });
}

/** Serves the console below `/console`, and leaves everything else to the operator interface. */
export function createConsoleListener(parts: ConsoleParts, next: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    const [path = '', query = ''] = (incoming.url ?? '').split('?', 2);
    if (path !== '/console' && !path.startsWith('/console/')) return next(incoming, outgoing);
    respond(parts, incoming, path, new URLSearchParams(query))
      .catch((error: unknown) => {
        parts.onError(error);
        return problem(500, 'The console failed; the log says why.');
      })
      .then((reply) => send(outgoing, reply));
  };
}

async function respond(
  parts: ConsoleParts,
  incoming: IncomingMessage,
  path: string,
  query: URLSearchParams,
): Promise<Reply> {
  const name = `${incoming.method} ${path}`;
  const open = Object.hasOwn(OPEN, name) ? OPEN[name] : undefined;
  const route = open ?? (Object.hasOwn(GUARDED, name) ? GUARDED[name] : undefined);
  if (route === undefined) return problem(404, 'The console has no such address.');
  if (open === undefined && !parts.accepts(bearerOf(incoming)))
    return problem(401, 'Open the console by its link.');
  const value = incoming.method === 'GET' ? undefined : await readValue(incoming);
  return route(parts, { query, value });
}

function bearerOf({ headers }: IncomingMessage): string {
  return /^Bearer +(\S{1,200})$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** The JSON of a body; undefined for anything else, or for too much of it. */
async function readValue(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MAXIMUM_BODY) return undefined;
      chunks.push(chunk);
    }
    return parseJson(Buffer.concat(chunks));
  } catch {
    return undefined; // no JSON, or a connection that broke
  }
}

function json(value: unknown): Reply {
  return { status: 200, type: 'application/json', body: serializeCanonical(value) };
}

function problem(status: number, detail: string): Reply {
  const body = JSON.stringify({ type: 'about:blank', title: 'Console', status, detail });
  return { status, type: 'application/problem+json', body };
}

function send(outgoing: ServerResponse, { status, type = 'text/plain', body = '' }: Reply): void {
  outgoing.writeHead(status, { ...HEADERS, 'content-type': type, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}

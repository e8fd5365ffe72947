import { isObject, parseJson, type RequestMessage, readCertificate } from '@margo-contract/protocol';
import { explainRequest, explanationLines, type KnownKey } from '@margo-contract/protocol/doctor';
import { type Log, visible } from '../../process/log.js';
import type { WfmSettings } from '../options.js';
import type { Exchange, Traffic } from './traffic.js';

/** Refusals that wait for their explanation; more at once are not explained. */
const MAXIMUM_WAITING = 32;
/** Keys of other clients that are tried. */
const MAXIMUM_OTHERS = 32;

type DoctorSettings = Pick<WfmSettings, 'store' | 'clock' | 'basePath' | 'log'>;

/** Explains refused signatures and digests one after the other, behind the responses, in the log and beside the exchange. */
export function createDoctor(settings: DoctorSettings, traffic: Traffic): (exchange: Exchange) => void {
  const { log } = settings;
  let waiting = 0;
  let last = Promise.resolve();
  return (exchange) => {
    if (waiting === MAXIMUM_WAITING) {
      log('doctor: too many requests are refused at once; this one is not explained');
      return;
    }
    waiting++;
    last = last
      .then(() => new Promise<void>((resolve) => setImmediate(resolve)))
      .then(() => explain(settings, traffic, exchange))
      .catch((error: unknown) => log(`doctor: failed: ${String(error)}`))
      .finally(() => {
        waiting--;
      });
  };
}

async function explain(settings: DoctorSettings, traffic: Traffic, exchange: Exchange): Promise<void> {
  const { request, requestBody: body, clientId, at } = exchange;
  const key = keyInBody(exchange) ?? (await keyOf(settings, clientId));
  if (key === undefined) return;
  const explanation = explainRequest({
    request: messageOf(exchange),
    body,
    key: key.key,
    otherKeys: await otherKeys(settings, clientId),
    origins: settings.basePath === '' ? [] : [`https://localhost${settings.basePath}`],
    clock: () => at,
  });
  const lines = explanationLines(explanation);
  traffic.explain(exchange, lines);
  write(
    settings.log,
    `${request.method} ${request.target.split('?', 1)[0]} from ${key.owner} is refused:`,
    lines,
  );
}

function write(log: Log, title: string, lines: readonly string[]): void {
  log(`doctor: ${visible(title)}`);
  for (const line of lines) log(`doctor:   ${visible(line)}`);
}

function messageOf({ request: { method, target, fields } }: Exchange): RequestMessage {
  const host = fields.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? '';
  const targetUri = target.startsWith('/') ? `https://${host}${target}` : target;
  return { method, targetUri, requestTarget: target, fields };
}

/** At onboarding the key is in the body. */
function keyInBody({ operation, requestBody }: Exchange): KnownKey | undefined {
  if (operation !== 'onboardClient') return undefined;
  try {
    const value = parseJson(requestBody);
    const text = isObject(value) ? value.certificate : undefined;
    return typeof text === 'string'
      ? { owner: 'a client that onboards', key: readCertificate(text).publicKey }
      : undefined;
  } catch {
    return undefined; // no JSON, or no certificate: that is what the response says
  }
}

async function keyOf({ store }: DoctorSettings, clientId = ''): Promise<KnownKey | undefined> {
  const client = await store.clients.find(clientId);
  if (client === undefined || client.certificate.length === 0) return undefined;
  return { owner: `the client ${client.clientId}`, key: readCertificate(client.certificate).publicKey };
}

async function otherKeys(
  { store }: DoctorSettings,
  clientId: string | undefined,
): Promise<readonly KnownKey[]> {
  const { items } = await store.clients.list({ limit: MAXIMUM_OTHERS + 1 });
  return items
    .filter((client) => client.clientId !== clientId && client.certificate.length > 0)
    .map((client) => ({
      owner: `the client ${client.clientId}`,
      key: readCertificate(client.certificate).publicKey,
    }));
}

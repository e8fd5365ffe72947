import { isObject, parseJson, type RequestMessage, readCertificate } from '@margo-contract/protocol';
import type { RefusedRequest } from '@margo-contract/sdk-server';
import { createDoctor as createServerDoctor } from '@margo-contract/sdk-server/doctor';
import { visible } from '../../process/log.js';
import type { WfmSettings } from '../options.js';
import type { Exchange, Traffic } from './traffic.js';

/** Clients whose keys are tried. */
const MAXIMUM_OTHERS = 32;

type DoctorSettings = Pick<WfmSettings, 'store' | 'clock' | 'basePath' | 'log'>;
type Owner = Required<Pick<RefusedRequest, 'publicKey'>> & Pick<RefusedRequest, 'clientId'>;

/** Explains refused signatures and digests one after the other, behind the responses, in the log and beside the exchange. */
export function createDoctor(settings: DoctorSettings, traffic: Traffic): (exchange: Exchange) => void {
  const { log, basePath } = settings;
  const doctor = createServerDoctor({
    write: ([title, ...lines]) => {
      log(`doctor: ${title}`);
      for (const line of lines) log(`doctor:   ${line}`);
    },
    origins: basePath === '' ? [] : [`https://localhost${basePath}`],
    otherClients: () => someClients(settings),
  });
  return (exchange) => {
    explain(settings, doctor, exchange).then(
      (lines) => lines.length > 0 && traffic.explain(exchange, lines),
      (error: unknown) => log(`doctor: failed: ${visible(String(error))}`),
    );
  };
}

async function explain(
  settings: DoctorSettings,
  doctor: ReturnType<typeof createServerDoctor>,
  exchange: Exchange,
): Promise<readonly string[]> {
  const owner = keyInBody(exchange) ?? (await ownerOf(settings, exchange.clientId));
  if (owner === undefined) return [];
  const { requestBody: body, at } = exchange;
  const [, ...lines] = await doctor({ request: messageOf(exchange), body, at, ...owner });
  return lines;
}

function messageOf({ request: { method, target, fields } }: Exchange): RequestMessage {
  const host = fields.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? '';
  const targetUri = target.startsWith('/') ? `https://${host}${target}` : target;
  return { method, targetUri, requestTarget: target, fields };
}

/** At onboarding the key is in the body. */
function keyInBody({ operation, requestBody }: Exchange): Owner | undefined {
  if (operation !== 'onboardClient') return undefined;
  try {
    const value = parseJson(requestBody);
    const text = isObject(value) ? value.certificate : undefined;
    return typeof text === 'string' ? { publicKey: readCertificate(text).publicKey } : undefined;
  } catch {
    return undefined; // no JSON, or no certificate: that is what the response says
  }
}

async function ownerOf({ store }: DoctorSettings, clientId = ''): Promise<Owner | undefined> {
  const client = await store.clients.find(clientId);
  if (client === undefined || client.certificate.length === 0) return undefined;
  return { clientId, publicKey: readCertificate(client.certificate).publicKey };
}

async function someClients({ store }: DoctorSettings) {
  const { items } = await store.clients.list({ limit: MAXIMUM_OTHERS + 1 });
  return items
    .filter(({ certificate }) => certificate.length > 0)
    .map(({ clientId, certificate }) => ({ clientId, publicKey: readCertificate(certificate).publicKey }));
}

import { isObject, MargoError } from '@margo-contract/protocol';
import type { Registration } from '../identity/identity.js';
import type { Admission } from './admission.js';

/** The operator interface of a WFM. */
export interface OperatorAccess {
  /** Root URL, with or without `/operator/v1`. */
  readonly url: string;
  readonly token: string;
}

const TIMEOUT_MILLISECONDS = 120_000;
/** Most of a response that is read, in octets. A result takes some 300. */
const MAXIMUM_BYTES = 4 * 1024 * 1024;
const SHOWN = 300;

/** Registers devices in bulk through the operator interface. The token is never repeated in a message. */
export function createOperatorAdmission({ url, token }: OperatorAccess): Admission {
  const root = url.replace(/\/+$/, '').replace(/\/operator\/v1$/, '');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    async admit(devices) {
      const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
      const request = { method: 'POST', headers, body: JSON.stringify(devices), signal } as const;
      const response = await fetch(`${root}/operator/v1/clients`, { ...request, redirect: 'manual' }).catch(
        (cause: Error) => {
          throw notAdmitted(`${root} does not respond (${causeOf(cause)}); check --operator-url`, cause);
        },
      );
      const text = await readText(response);
      if (response.status !== 200) {
        throw notAdmitted(
          `${root} responded with ${response.status}: ${text.slice(0, SHOWN)}; check --operator-token`,
        );
      }
      checkResults(text, devices);
    },
    close: async () => undefined,
  };
}

async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part as Uint8Array);
    length += (part as Uint8Array).length;
    if (length > MAXIMUM_BYTES) throw notAdmitted(`the response is longer than ${MAXIMUM_BYTES} octets`);
  }
  return Buffer.concat(parts).toString();
}

function checkResults(text: string, devices: readonly Registration[]): void {
  const results = parse(text);
  if (!Array.isArray(results) || results.length !== devices.length) {
    throw notAdmitted('the response does not say what became of each device');
  }
  const refused: unknown = results.find((result) => !isObject(result) || result.outcome === 'refused');
  if (refused === undefined) return;
  throw notAdmitted(`a device was refused: ${JSON.stringify(refused).slice(0, SHOWN)}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function causeOf({ message, cause }: Error): string {
  return cause instanceof Error ? cause.message : message;
}

function notAdmitted(reason: string, cause?: unknown): MargoError {
  return new MargoError('mock-fleet-not-admitted', `The devices could not be registered: ${reason}`, {
    cause,
  });
}

/**
 * `@margo-contract/sdk-server/doctor`: says in words why a signature or a digest is refused, for the development of devices and WFMs. Give it
 * to `createWfm` as `onRefused`.
 */
import {
  digestExplanationLines,
  explainContentDigest,
  explainRequest,
  explanationLines,
  type KnownKey,
} from '@margo-contract/protocol/doctor';
import type { ClientRecord, RefusedRequest } from './profile/signature/options.js';

/** What a doctor works with. */
export interface DoctorOptions {
  /** Takes the lines of one explanation, such as `(lines) => console.error(lines.join('\n'))`. Nothing a terminal would obey is in them. */
  readonly write: (lines: readonly string[]) => void;
  /** Root URLs by which clients know the WFM, where a proxy in between changes host or path. */
  readonly origins?: readonly string[];
  /** Other clients, whose keys are tried: at most the first 32 count. */
  readonly otherClients?: () => Promise<readonly Pick<ClientRecord, 'clientId' | 'publicKey'>[]>;
}

/**
 * Explains one refused request, and gives the lines once they are written: the first says which request it is. None when too many wait.
 * Never rejects.
 */
export type Doctor = (refused: RefusedRequest) => Promise<readonly string[]>;

/** Refusals that wait for their explanation; more at once are not explained. */
const MAXIMUM_WAITING = 32;
/** Keys of other clients that are tried. */
const MAXIMUM_OTHERS = 32;
/** Characters that move a cursor, change colours, or turn the direction of writing. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Makes a doctor: it explains one refused request after the other, behind the responses, by trying the mistakes that people make. It accepts
 * nothing. An explanation takes some tenths of a second, which is why a WFM in production does without.
 */
export function createDoctor(options: DoctorOptions): Doctor {
  let waiting = 0;
  let last: Promise<readonly string[]> = Promise.resolve([]);
  return (refused) => {
    if (waiting === MAXIMUM_WAITING) return Promise.resolve([]);
    waiting++;
    last = last
      .then(() => new Promise<void>((resolve) => setImmediate(resolve)))
      .then(() => explain(options, refused))
      .catch(() => [])
      .finally(() => {
        waiting--;
      });
    return last;
  };
}

async function explain(options: DoctorOptions, refused: RefusedRequest): Promise<readonly string[]> {
  const { request, clientId } = refused;
  const caller = clientId === undefined ? 'a client that onboards' : `the client ${clientId}`;
  const path = request.requestTarget?.split('?', 1)[0] ?? request.targetUri;
  const title = `${request.method} ${path} from ${caller} is refused:`;
  const lines = [title, ...(await linesOf(options, refused))].map(visible);
  options.write(lines);
  return lines;
}

async function linesOf(options: DoctorOptions, refused: RefusedRequest): Promise<readonly string[]> {
  const { request, body, publicKey, at } = refused;
  if (publicKey === undefined) return digestExplanationLines(explainContentDigest(request.fields, body));
  const explanation = explainRequest({
    request,
    body,
    key: publicKey,
    otherKeys: await otherKeys(options, refused),
    origins: options.origins ?? [],
    clock: () => at,
  });
  return explanationLines(explanation);
}

async function otherKeys({ otherClients }: DoctorOptions, { clientId }: RefusedRequest): Promise<KnownKey[]> {
  const others = (await otherClients?.()) ?? [];
  return others
    .filter((other) => other.clientId !== clientId)
    .slice(0, MAXIMUM_OTHERS)
    .map((other) => ({ owner: `the client ${other.clientId}`, key: other.publicKey }));
}

/** What a terminal would obey becomes `\u{…}`. */
function visible(text: string): string {
  return text.replace(CONTROLS, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);
}

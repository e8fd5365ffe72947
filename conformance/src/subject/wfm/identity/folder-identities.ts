import { X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WfmName } from '@margo-contract/protocol/spiffe-id';
import { SuiteError, sentenceOf } from '../../../error.js';
import type { PresentedSvid } from '../../../exchange/message.js';
import type { Identities, SvidOrder } from './identities.js';
import { VARIATIONS } from './variations.js';

/** The names of the files of usual SVIDs, each of a client of its own. */
const CLIENT = /^client-[A-Za-z0-9_-]+$/;

/**
 * Identities out of a folder of SVIDs that were made by hand: `client-NAME.pem` with `client-NAME-key.pem` for each client, and
 * for SVIDs that differ `VARIATION.pem` with `VARIATION-key.pem`. Each case takes clients that no case had before it.
 *
 * @throws SuiteError `suite-file-unreadable` when the folder cannot be used
 */
export async function folderIdentities(
  folder: string,
  wfm: WfmName,
  readAnchors: () => Promise<readonly string[]>,
): Promise<Identities> {
  const names = await list(folder);
  const held = new Map(
    await Promise.all(names.map(async (name) => [name, await read(folder, name)] as const)),
  );
  const clients = names.filter((name) => CLIENT.test(name));
  if (clients.length === 0) throw unusable(folder, 'it has no client-1.pem with client-1-key.pem');
  const waiting = [...clients];
  let anchors = await readAnchors();
  return {
    wfm,
    anchors: () => anchors,
    fixed: `${folder} holds one SVID of each client; give a CA with --client-ca and --client-ca-key, or an operator side that offers issue-svid`,
    lacks({ key, as }) {
      const wanted = as ?? key;
      if (wanted === undefined || held.has(wanted)) return undefined;
      if (wanted === USUAL_KEY && clients.every((name) => hasUsualKey(held.get(name)))) return undefined;
      if (wanted === 'upper-case') return `${folder} cannot hold one of whatever client comes`;
      return `put ${wanted}.pem and ${wanted}-key.pem into ${folder}`;
    },
    async enroll() {
      const [name] = waiting.splice(0, 1);
      const svid = name === undefined ? undefined : held.get(name);
      if (svid !== undefined) return svid;
      throw new SuiteError(
        'suite-file-unreadable',
        `The folder ${folder} holds SVIDs of ${clients.length} clients, which earlier cases have used; add more of them`,
      );
    },
    async reissue(before, { key, as }: SvidOrder) {
      const wanted = as ?? key;
      const isUsual = wanted === undefined || (wanted === USUAL_KEY && !held.has(wanted));
      const svid = isUsual ? before : held.get(wanted);
      if (svid !== undefined) return svid;
      throw new SuiteError('suite-file-unreadable', `The folder ${folder} has no ${wanted}.pem`);
    },
    async refresh() {
      anchors = await readAnchors();
    },
  };
}

/** Names of files without `.pem` that are an SVID's. */
async function list(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    throw unusable(folder, `it cannot be read (${sentenceOf(error)})`);
  });
  const names = files.filter((file) => file.endsWith('.pem')).map((file) => file.slice(0, -'.pem'.length));
  const svids = names.filter((name) => CLIENT.test(name) || VARIATIONS.has(name) || KEYS.has(name));
  const own = svids.filter((name) => !name.endsWith('-key'));
  const without = own.find((name) => !names.includes(`${name}-key`));
  if (without !== undefined) throw unusable(folder, `${without}.pem has no ${without}-key.pem beside it`);
  return own.sort();
}

const USUAL_KEY = 'ec-p256';

function hasUsualKey(svid: PresentedSvid | undefined): boolean {
  const details = svid && new X509Certificate(svid.chain).publicKey.asymmetricKeyDetails;
  return details?.namedCurve === 'prime256v1';
}

const KEYS: ReadonlySet<string> = new Set([
  USUAL_KEY,
  'ec-p384',
  'ec-p521',
  'ed25519',
  'rsa-2048',
  'rsa-3072',
]);

async function read(folder: string, name: string): Promise<PresentedSvid> {
  const [chain, key] = await Promise.all(
    [`${name}.pem`, `${name}-key.pem`].map((file) => readFile(path.join(folder, file), 'utf8')),
  ).catch((error: unknown) => {
    throw unusable(folder, `${name} cannot be read (${sentenceOf(error)})`);
  });
  try {
    const { subjectAltName = '' } = new X509Certificate(String(chain));
    const spiffeId = /URI:([^,\s]+)/.exec(subjectAltName)?.[1] ?? '';
    return { spiffeId, chain: String(chain), key: String(key) };
  } catch (error) {
    throw unusable(folder, `${name}.pem holds no certificate (${sentenceOf(error)})`);
  }
}

function unusable(folder: string, reason: string): SuiteError {
  const advice = 'a folder of SVIDs has client-NAME.pem, leaf first, and client-NAME-key.pem for each client';
  return new SuiteError(
    'suite-file-unreadable',
    `The folder ${folder} cannot be used: ${reason}; ${advice}.`,
  );
}

import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isObject } from '@margo-contract/protocol';
import { type WfmName, wfmSpiffeId } from '@margo-contract/protocol/spiffe-id';
import { SuiteError, sentenceOf } from '../../../error.js';
import type { Provisioning } from '../../../provisioning/provisioning.js';
import { generateKey } from '../client/key.js';
import { issueCa, issueLeaf, pemOf } from './certificate.js';
import { type IssuingCa, pkcs8, usualTemplate } from './issuer-identities.js';
import { readIssuingCa } from './issuing-ca.js';

/** The files of an identity service that the suite is itself. */
export function pkiFiles(folder: string) {
  return {
    issuingCa: path.join(folder, 'issuing-ca.pem'),
    issuingCaKey: path.join(folder, 'issuing-ca-key.pem'),
    trustBundle: path.join(folder, 'trust-bundle.json'),
    wfmSvid: path.join(folder, 'wfm.pem'),
    wfmKey: path.join(folder, 'wfm-key.pem'),
  } as const;
}

/**
 * Makes the PKI of a throwaway identity service in a folder: a CA that issues SVIDs, the trust bundle for the WFM, and an SVID of
 * it. One that is there already stays.
 *
 * @throws SuiteError `suite-file-unreadable`
 */
export async function makePki(folder: string, wfm: WfmName, now: Date): Promise<void> {
  const { trustBundle } = pkiFiles(folder);
  try {
    await mkdir(folder, { recursive: true });
    if (await stat(trustBundle).catch(() => undefined)) return;
    const { anchor, issuing } = await issueHierarchy(folder, wfm, now);
    await writeWfmSvid(folder, wfm, issuing, now);
    await writeBundle(trustBundle, [anchor], 1);
  } catch (error) {
    const message = `The identities cannot be kept in ${folder} (${sentenceOf(error)}); give a folder that may be written to.`;
    throw new SuiteError('suite-file-unreadable', message);
  }
}

/**
 * Provisioning whose rotations the suite carries out itself, in the files of its PKI. The operator's side is told where that can
 * be; else the WFM has so many seconds to take the changed files over.
 */
export function rotatingPki(
  folder: string,
  wfm: WfmName,
  told: Provisioning,
  withinSeconds: number,
): Provisioning {
  const { trustBundle, issuingCa, issuingCaKey } = pkiFiles(folder);
  const settle = async (step: 'begin-rotation' | 'complete-rotation', tell: () => Promise<void>) => {
    if (told.functions.has(step)) await tell();
    else await setTimeout(withinSeconds * 1000);
  };
  return {
    ...told,
    functions: new Set([...told.functions, 'begin-rotation', 'complete-rotation'] as const),
    async beginRotation() {
      const { anchors, sequence } = await readBundle(trustBundle);
      const { anchor } = await issueHierarchy(folder, wfm, new Date());
      await writeBundle(trustBundle, [...anchors, anchor], sequence + 1);
      await settle('begin-rotation', told.beginRotation);
    },
    async completeRotation() {
      const { anchors, sequence } = await readBundle(trustBundle);
      await writeWfmSvid(folder, wfm, await readIssuingCa(issuingCa, issuingCaKey), new Date());
      await writeBundle(trustBundle, anchors.slice(-1), sequence + 1);
      await settle('complete-rotation', told.completeRotation);
    },
  };
}

async function issueHierarchy(
  folder: string,
  { trustDomain }: WfmName,
  now: Date,
): Promise<{ readonly anchor: string; readonly issuing: IssuingCa }> {
  const [rootKeys, keys] = await Promise.all([generateKey('ec-p256'), generateKey('ec-p256')]);
  const stamp = now.getTime();
  const common = { trustDomain, now };
  const subject = `O=Margo contract conformance suite,CN=Root ${stamp}`;
  const root = await issueCa({ ...common, subject, keys: rootKeys, pathLength: 1 });
  const name = `O=Margo contract conformance suite,CN=Issuing CA ${stamp}`;
  const issuer = await issueCa({ ...common, subject: name, keys, pathLength: 0, issuer: root });
  const { issuingCa, issuingCaKey } = pkiFiles(folder);
  await writePrivate(issuingCaKey, pkcs8(keys));
  await writeFile(issuingCa, pemOf(issuer.certificate));
  return { anchor: pemOf(root.certificate), issuing: { ...issuer, chain: [pemOf(issuer.certificate)] } };
}

async function writeWfmSvid(folder: string, wfm: WfmName, issuing: IssuingCa, now: Date): Promise<void> {
  const keys = await generateKey('ec-p256');
  const leaf = await issueLeaf(usualTemplate(wfmSpiffeId(wfm), 'ec-p256', now), keys, issuing);
  const { wfmSvid, wfmKey } = pkiFiles(folder);
  await writePrivate(wfmKey, pkcs8(keys));
  await writeFile(wfmSvid, [pemOf(leaf), ...issuing.chain].join(''));
}

function writePrivate(file: string, text: string): Promise<void> {
  return writeFile(file, text, { mode: 0o600 });
}

/** A SPIFFE bundle (TB-012): per anchor its key and its certificate. */
async function writeBundle(file: string, anchors: readonly string[], sequence: number): Promise<void> {
  const keys = anchors.map((pem) => {
    const certificate = new X509Certificate(pem);
    const jwk = certificate.publicKey.export({ format: 'jwk' });
    return { ...jwk, use: 'x509-svid', x5c: [certificate.raw.toString('base64')] };
  });
  await writeFile(file, `${JSON.stringify({ keys, spiffe_sequence: sequence }, null, 2)}\n`);
}

async function readBundle(
  file: string,
): Promise<{ readonly anchors: readonly string[]; readonly sequence: number }> {
  // The suite wrote the file itself.
  const bundle: unknown = JSON.parse(await readFile(file, 'utf8'));
  const { keys, spiffe_sequence: sequence } = isObject(bundle) ? bundle : {};
  const entries: readonly unknown[] = Array.isArray(keys) ? keys : [];
  const anchors = entries.filter(isObject).flatMap(({ x5c }) => (Array.isArray(x5c) ? [String(x5c[0])] : []));
  return {
    anchors: anchors.map((text) => new X509Certificate(Buffer.from(text, 'base64')).toString()),
    sequence: Number(sequence),
  };
}

import { readFileSync } from 'node:fs';
import type tls from 'node:tls';
import { parseMargoId, type WfmClientSpiffeId, wfmSpiffeId } from '@margo-contract/protocol/spiffe-id';
import { checkSvid } from '@margo-contract/protocol/svid';
import type { DeviceBehaviour } from './behaviour.js';
import type { Trust } from './trust.js';

/** Files with the SVID of a device, which may be replaced at any time. */
export interface SvidFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

/** Who a device of the mutual-TLS profile is, and whom it trusts. */
export class SvidIdentity {
  readonly own: WfmClientSpiffeId;
  readonly trust: Trust;
  readonly #files: SvidFiles;
  readonly #behaviour: DeviceBehaviour;
  #checked = false;
  readonly #first: { readonly cert: string; readonly key: string };

  constructor(files: SvidFiles, trust: (own: WfmClientSpiffeId) => Trust, behaviour: DeviceBehaviour) {
    this.#files = files;
    this.#behaviour = behaviour;
    this.#first = this.#read();
    this.own = readOwn(this.#first.cert);
    this.trust = trust(this.own);
  }

  /** What it presents in a handshake: PEM. */
  get presented(): { readonly cert?: string; readonly key?: string } {
    const { presents } = this.#behaviour;
    if (presents === 'nothing') return {};
    const { cert, key } = this.#behaviour.keepsFirstSvid === true ? this.#first : this.#read();
    return { key, cert: presents === 'leaf' ? (cert.split(/(?=-----BEGIN)/)[0] ?? cert) : cert };
  }

  /** @throws Error when the server is not the own WFM */
  check(socket: tls.TLSSocket): void {
    const { toleratedTls, toleratedSvid, acceptsWfm, checksWfmOnce, trustsOnFirstUse } = this.#behaviour;
    if (checksWfmOnce === true && this.#checked) return;
    if (trustsOnFirstUse === true && this.trust.anchors.length === 0) return;
    if (!socket.authorized && toleratedTls?.test(String(socket.authorizationError)) !== true)
      throw new Error(String(socket.authorizationError));
    const leaf = socket.getPeerX509Certificate();
    if (leaf === undefined) throw new Error('the WFM presented nothing');
    const expected = wfmSpiffeId(this.own);
    try {
      const { spiffeId } = checkSvid(leaf.raw, {
        role: 'server',
        clock: () => new Date(),
        reading: 'lenient',
      });
      this.#checked = acceptsWfm?.(spiffeId.text, expected) ?? spiffeId.text === expected;
      if (this.#checked) return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== undefined && toleratedSvid?.test(code) === true) return;
      throw error;
    }
    throw new Error('another WFM');
  }

  #read() {
    const { certFile, keyFile } = this.#files;
    return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
  }
}

function readOwn(cert: string): WfmClientSpiffeId {
  const leaf = Buffer.from(
    (cert.match(/-----BEGIN [^-]+-----([^-]+)/)?.[1] ?? '').replace(/\s/g, ''),
    'base64',
  );
  const { spiffeId } = checkSvid(leaf, { role: 'client', clock: () => new Date(), reading: 'lenient' });
  const id = parseMargoId(spiffeId);
  if (id.kind !== 'wfm-client') throw new Error(`${id.text} names no client`);
  return id;
}

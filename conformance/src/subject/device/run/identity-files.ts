import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DeviceIdentity } from '../program/program.js';
import type { SvidAuthority } from '../wfm/identity/svid-authority.js';
import type { ScriptedWfm } from '../wfm/scripted-wfm.js';

/** Where the device of a case gets its trust bundle from. */
export type TrustSource = 'file' | 'mis' | 'pins';

/** The files with the SVID and the trust bundle of one device. */
export class IdentityFiles {
  readonly #svids: SvidAuthority;
  readonly #wfm: ScriptedWfm;
  readonly #folder: string;
  readonly #given: Omit<DeviceIdentity, 'svidFile' | 'keyFile'>;

  private constructor(
    svids: SvidAuthority,
    wfm: ScriptedWfm,
    folder: string,
    given: Omit<DeviceIdentity, 'svidFile' | 'keyFile'>,
  ) {
    this.#svids = svids;
    this.#wfm = wfm;
    this.#folder = folder;
    this.#given = given;
  }

  /** Issues an SVID and writes it, with the bundle when the device is to have that from a file. */
  static async create(
    svids: SvidAuthority,
    wfm: ScriptedWfm,
    at: { readonly folder: string; readonly source: TrustSource; readonly misCaFile: string },
  ): Promise<IdentityFiles> {
    const folder = await mkdtemp(path.join(at.folder, 'identity-'));
    const bundleFile = path.join(folder, 'trust-bundle.json');
    await writeFile(bundleFile, await wfm.bundle());
    const isFile = at.source === 'file';
    const files = new IdentityFiles(svids, wfm, folder, {
      bundleFile: isFile ? bundleFile : '',
      misUrl: isFile ? '' : wfm.endpoint('mis').url,
      misCaFile: at.source === 'mis' ? at.misCaFile : '',
      misPin: at.source === 'pins' ? await wfm.endpoint('mis').pin() : '',
    });
    await files.renew();
    return files;
  }

  get paths(): DeviceIdentity {
    return {
      ...this.#given,
      svidFile: path.join(this.#folder, 'svid.pem'),
      keyFile: path.join(this.#folder, 'svid-key.pem'),
    };
  }

  /** Puts another SVID of the same client in the place of the one there is. */
  async renew(): Promise<void> {
    const svid = await this.#svids.issueClient(this.#wfm.clientId);
    const { svidFile, keyFile } = this.paths;
    await writeFile(keyFile, svid.key, { mode: 0o600 });
    await writeFile(svidFile, svid.cert);
    this.#wfm.clientSvids.push(svid);
  }
}

import {
  DAY,
  digitalSignature,
  hostName,
  type Issuer,
  makeCa,
  makeKeys,
  makeLeaf,
  pemKey,
  pemOf,
} from './certificate.js';

/** What a TLS server presents: PEM. */
export interface ServerIdentity {
  readonly key: string;
  readonly cert: string;
}

/** Where a server gets what it presents, sound or with one thing wrong. */
export interface ServerIdentities {
  /** The same whenever the same is asked for. */
  identity(fault?: string): Promise<ServerIdentity>;
}

const ROOT = 'CN=Scripted WFM root,O=Margo contract conformance suite';
const STRANGER = 'CN=Foreign root,O=Not trusted by any device';
const OTHER_HOST = 'another-host.invalid';

/** What can be wrong with the certificate of a server that is known by its host name. */
export type CertificateFault = keyof typeof FAULTS;

interface Roots {
  readonly root: Issuer;
  readonly foreign: Issuer;
  readonly lookAlike: Issuer;
}

interface Difference {
  readonly days?: readonly [from: number, to: number];
  readonly host?: string;
  readonly issuer?: keyof Roots | 'self';
}

const FAULTS = {
  foreign: { issuer: 'foreign' },
  'look-alike': { issuer: 'lookAlike' },
  'self-signed': { issuer: 'self' },
  expired: { days: [-30, -2] },
  'not-yet-valid': { days: [2, 30] },
  'other-host': { host: OTHER_HOST },
} as const satisfies Record<string, Difference>;

const DIFFERENCES: Readonly<Record<string, Difference>> = FAULTS;

/** The root CA of a run, and one that no device trusts. Keys stay in the process; nothing is kept. */
export class ServerAuthority implements ServerIdentities {
  /** PEM of the root that devices are told to trust. */
  readonly rootPem: string;
  readonly #roots: Roots;
  readonly #hosts: readonly string[];
  readonly #identities = new Map<string, Promise<ServerIdentity>>();

  private constructor(roots: Roots, hosts: readonly string[]) {
    this.#roots = roots;
    this.#hosts = hosts;
    this.rootPem = pemOf(roots.root.certificate);
  }

  /** @param hosts names and addresses that the certificates are for */
  static async create(hosts: readonly string[]): Promise<ServerAuthority> {
    const [root, foreign, lookAlike] = await Promise.all(
      [ROOT, STRANGER, ROOT].map((name) => makeCa({ name })),
    );
    if (root === undefined || foreign === undefined || lookAlike === undefined) throw new Error('No CA');
    return new ServerAuthority({ root, foreign, lookAlike }, hosts);
  }

  identity(fault = ''): Promise<ServerIdentity> {
    const kept = this.#identities.get(fault) ?? this.#issue(fault);
    this.#identities.set(fault, kept);
    return kept;
  }

  async #issue(fault: string): Promise<ServerIdentity> {
    const { days: [from, to] = [-1, 30], host, issuer = 'root' } = DIFFERENCES[fault] ?? {};
    const keys = await makeKeys();
    const leaf = await makeLeaf({
      subject: `CN=${host ?? 'Scripted WFM'}`,
      names: (host === undefined ? this.#hosts : [host]).map(hostName),
      notBefore: new Date(Date.now() + from * DAY),
      notAfter: new Date(Date.now() + to * DAY),
      isAuthority: false,
      usages: digitalSignature,
      keys,
      issuer: issuer === 'self' ? undefined : this.#roots[issuer],
    });
    return { key: await pemKey(keys), cert: pemOf(leaf) };
  }
}

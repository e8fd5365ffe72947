import { expect } from 'vitest';
import type { SentRequest } from './exchange.js';
import { type OperatorAccess, operate } from './operator.js';

interface Assigned {
  readonly digest: string;
  readonly manifestVersion: bigint;
}

/** What one client was told: the statuses that were acknowledged, the manifests and assignments it was given. */
export class Ledger {
  readonly clientId: string;
  /** By the name of its component, the request with a status. */
  readonly acknowledged = new Map<string, SentRequest>();
  /** By version, the octets of the manifest. */
  readonly manifests = new Map<bigint, string>();
  /** Digests of which one has to be assigned: nothing is known to have replaced them. Those that nobody works at are true. */
  readonly #assigned = new Map<string, boolean>();
  #version = 0n;

  constructor(clientId: string) {
    this.clientId = clientId;
  }

  /** The highest version of a manifest so far. */
  get version(): bigint {
    return this.#version;
  }

  /** Notes a manifest; when it was asked for, there was one of the lowest version already. */
  noteManifest(octets: Buffer, version: bigint, lowest: bigint): void {
    const text = octets.toString('utf8');
    expect(version, 'a manifestVersion never falls').toBeGreaterThanOrEqual(lowest);
    expect(this.manifests.get(version) ?? text, 'a manifestVersion is of one content').toBe(text);
    this.manifests.set(version, text);
    if (version > this.#version) this.#version = version;
  }

  /** Notes an assignment. Once acknowledged, it has replaced those that were over when it began. */
  async noteAssignment(digest: string, assign: () => Promise<void>): Promise<void> {
    const before = [...this.#assigned].filter(([, isOver]) => isOver).map(([earlier]) => earlier);
    this.#assigned.set(digest, false);
    try {
      await assign();
      for (const earlier of before) this.#assigned.delete(earlier);
    } finally {
      // Whether it failed before or after the WFM kept it is not known: it may be the one that is assigned.
      this.#assigned.set(digest, true);
    }
  }

  /** Compares with what a WFM tells its operator. */
  async check(wfm: OperatorAccess): Promise<void> {
    const names = await readReports(wfm, this.clientId);
    expect(new Set(names).size, 'no status is there twice').toBe(names.length);
    const lost = [...this.acknowledged.keys()].filter((name) => !names.includes(name));
    expect(lost, 'every acknowledged status is there').toEqual([]);
    const { deployments } = (await operate(wfm, 'listDeployments', { clientId: this.clientId })).json();
    for (const { digest } of deployments as Assigned[]) expect([...this.#assigned.keys()]).toContain(digest);
    expect(deployments).toHaveLength(1);
  }
}

/** The names of the components in the reports of a client, which are different in each of them. */
async function readReports(wfm: OperatorAccess, clientId: string): Promise<string[]> {
  const names: string[] = [];
  let query = '?limit=1000';
  for (;;) {
    const page = (await operate(wfm, 'listDeploymentStatuses', { clientId, query })).json();
    const reports = page.statuses as { status: { components: { name: string }[] } }[];
    names.push(...reports.flatMap(({ status }) => status.components.map(({ name }) => name)));
    if (page.nextCursor === undefined) return names;
    query = `?limit=1000&cursor=${String(page.nextCursor)}`;
  }
}

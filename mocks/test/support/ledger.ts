import { expect } from 'vitest';
import { type OperatorAccess, operate } from './operator.js';

interface Assigned {
  readonly digest: string;
  readonly manifestVersion: bigint;
}

/** What one client was told: the statuses that were acknowledged, the manifests and assignments it was given. */
export class Ledger {
  readonly clientId: string;
  readonly acknowledged = new Set<string>();
  /** By version, the octets of the manifest. */
  readonly manifests = new Map<bigint, string>();
  /** Digests of which one has to be assigned: the last that was acknowledged, and one that was under way. */
  readonly assigned = new Set<string>();
  #version = 0n;

  constructor(clientId: string) {
    this.clientId = clientId;
  }

  /** Notes a manifest: its version is the last one with the same content, or a greater one. */
  noteManifest(octets: Buffer, version: bigint): void {
    const text = octets.toString('utf8');
    expect(version, 'a manifestVersion never falls').toBeGreaterThanOrEqual(this.#version);
    expect(this.manifests.get(version) ?? text, 'a manifestVersion is of one content').toBe(text);
    this.manifests.set(version, text);
    this.#version = version;
  }

  /** Compares with what a WFM tells its operator. */
  async check(wfm: OperatorAccess): Promise<void> {
    const names = await readReports(wfm, this.clientId);
    expect(new Set(names).size, 'no status is there twice').toBe(names.length);
    const lost = [...this.acknowledged].filter((name) => !names.includes(name));
    expect(lost, 'every acknowledged status is there').toEqual([]);
    const { deployments } = (await operate(wfm, 'listDeployments', { clientId: this.clientId })).json();
    for (const { digest } of deployments as Assigned[]) expect(this.assigned).toContain(digest);
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

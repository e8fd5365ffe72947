import { createHash } from 'node:crypto';
import { tarGzip } from './tar.js';

export function digestOf(content: string | Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

interface Document {
  readonly text: string;
  readonly digest: string;
}

/** What one client is to run, and everything it was ever offered. */
export class DesiredState {
  readonly #url: (path: string) => string;
  readonly #assigned = new Map<string, Document>();
  /** Ids ever assigned, for reports that come after a removal. */
  readonly #known = new Set<string>();
  readonly #offered = new Map<string, string>();
  readonly #bundles = new Map<string, Buffer>();
  #manifest = '';
  #content = '';
  #version = 0;

  constructor(url: (path: string) => string) {
    this.#url = url;
  }

  assign(id: string, text: string): void {
    this.#assigned.set(id, { text, digest: digestOf(text) });
    this.#known.add(id);
  }

  remove(id: string): boolean {
    return this.#assigned.delete(id);
  }

  /** Takes away what is for a device, or for whichever child of it. */
  removeDevice(deviceId: string): void {
    for (const [id, { text }] of this.#assigned) {
      const target = /^ {2}deviceId: *["']?([^\s"']+)/m.exec(text)?.[1] ?? '';
      if (target === deviceId || target.startsWith(`${deviceId}/`)) this.#assigned.delete(id);
    }
  }

  knows(id: string): boolean {
    return this.#known.has(id);
  }

  document(id: string, digest: string): string | undefined {
    return this.#offered.get(`${id} ${digest}`);
  }

  bundle(digest: string): Buffer | undefined {
    return this.#bundles.get(digest);
  }

  /** The manifest as JSON; a new one, with the next version, when anything changed since the last. */
  manifest(): string {
    const assigned = [...this.#assigned].sort(([one], [other]) => (one < other ? -1 : 1));
    const content = assigned.map(([id, { digest }]) => `${id} ${digest}`).join('\n');
    if (this.#version > 0 && content === this.#content) return this.#manifest;
    this.#content = content;
    this.#version += 1;
    for (const [id, { text, digest }] of assigned) this.#offered.set(`${id} ${digest}`, text);
    this.#manifest = JSON.stringify({
      manifestVersion: this.#version,
      bundle: this.#makeBundle(assigned),
      deployments: assigned.map(([deploymentId, { digest }]) => ({
        deploymentId,
        digest,
        url: this.#url(`/deployments/${deploymentId}/${digest}`),
      })),
    });
    return this.#manifest;
  }

  #makeBundle(assigned: readonly [string, Document][]): object | null {
    if (assigned.length === 0) return null;
    const files = new Map(assigned.map(([, { text }], index) => [`deployment-${index}.yml`, text]));
    const archive = tarGzip(files);
    const digest = digestOf(archive);
    this.#bundles.set(digest, archive);
    return {
      mediaType: 'application/vnd.margo.bundle.v1+tar+gzip',
      digest,
      url: this.#url(`/bundles/${digest}`),
    };
  }
}

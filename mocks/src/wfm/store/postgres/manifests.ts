import type { ManifestStore, StoredManifest } from '../manifest-store.js';
import { readStoredJson, writeStoredJson } from '../stored-json.js';
import type { Database } from './database.js';

interface ManifestRow {
  readonly version: bigint;
  readonly revision: bigint;
  readonly manifest: string;
  readonly bundle: Buffer | null;
}

const FIRST = `
  insert into manifests (client_id, version, revision, manifest, bundle) values ($1, $2, $3, $4, $5)
  on conflict do nothing returning 1`;
const NEXT = `
  update manifests set version = $2, revision = $3, manifest = $4, bundle = $5
  where client_id = $1 and version = $2 - 1 returning 1`;
const KEEP_BUNDLE =
  'insert into bundles (client_id, digest, bundle) values ($1, $2, $3) on conflict do nothing';

/** Manifests in PostgreSQL. */
export function createSqlManifests({ query, transaction }: Database): ManifestStore {
  return {
    async findLast(clientId) {
      const [row] = await query<ManifestRow>('select * from manifests where client_id = $1', clientId);
      return row && readManifest(row);
    },
    async append(clientId, { version, revision, manifest, bundle }) {
      return transaction(async (step) => {
        const octets = bundle === undefined ? null : Buffer.from(bundle);
        const values = [clientId, version, revision, writeStoredJson(manifest), octets];
        if ((await step(version === 1n ? FIRST : NEXT, ...values)).length === 0) return false;
        if (manifest.bundle !== null) await step(KEEP_BUNDLE, clientId, manifest.bundle.digest, octets);
        return true;
      });
    },
    async findBundle(clientId, digest) {
      const found = 'select bundle from bundles where client_id = $1 and digest = $2';
      return (await query<{ bundle: Buffer }>(found, clientId, digest))[0]?.bundle;
    },
  };
}

function readManifest({ version, revision, manifest, bundle }: ManifestRow): StoredManifest {
  const content = readStoredJson(manifest) as StoredManifest['manifest'];
  return { version, revision, manifest: content, ...(bundle !== null && { bundle }) };
}

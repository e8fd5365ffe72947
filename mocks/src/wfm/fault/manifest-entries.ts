import { computeDigest } from '@margo-contract/protocol';
import type { Behaviour } from '../behaviour/behaviour.js';
import { remembering } from '../behaviour/change.js';
import type { Exchange } from '../behaviour/exchange.js';
import { changingManifest, type LooseManifest, type LooseReference } from '../behaviour/manifest.js';
import type { FaultEntry } from './fault.js';

/** What goes wrong with the bundle and the deployments that a manifest lists. */
export const manifestEntryFaults: readonly FaultEntry[] = [
  {
    name: 'bundle-member-missing',
    requirement: 'MAN-006',
    effect: 'A manifest without deployments has no member bundle at all.',
    behaviour: changingManifest(({ bundle, ...manifest }) =>
      bundle === null ? manifest : { ...manifest, bundle },
    ),
  },
  {
    name: 'bundle-null-despite-deployments',
    requirement: 'MAN-006',
    effect: 'The bundle is null although there are deployments.',
    behaviour: changingManifest((manifest) => ({ ...manifest, bundle: null })),
  },
  {
    name: 'empty-archive-offered',
    requirement: 'BUN-003',
    also: { 'MAN-006': 'The bundle of a manifest without deployments is null.' },
    effect: 'A manifest without deployments offers an archive with nothing in it.',
    behaviour: changingManifest((manifest, exchange) =>
      manifest.bundle === null ? { ...manifest, bundle: emptyBundle(exchange) } : manifest,
    ),
  },
  {
    name: 'bundle-media-type-gzip',
    requirement: 'MAN-007',
    effect: 'The manifest says that the bundle is application/gzip.',
    behaviour: changingBundle((bundle) => ({ ...bundle, mediaType: 'application/gzip' })),
  },
  {
    name: 'digest-in-upper-case',
    requirement: 'DIG-004',
    effect: 'The digests of the manifest have capital letters.',
    behaviour: changingEntries((entry) => ({
      ...entry,
      digest: entry.digest.replace(/:.*/, (encoded) => encoded.toUpperCase()),
    })),
  },
  {
    name: 'digest-without-algorithm',
    requirement: 'DIG-003',
    effect: 'The digests of the manifest do not name their algorithm.',
    behaviour: changingEntries((entry) => ({ ...entry, digest: entry.digest.replace('sha256:', '') })),
  },
  {
    name: 'digest-encoded-in-url',
    requirement: 'DIG-006',
    effect: 'The URLs of a manifest spell the digest with %3A, other than the member digest.',
    behaviour: changingEntries((entry) => ({ ...entry, url: entry.url.replace('sha256:', 'sha256%3A') })),
  },
  {
    name: 'manifest-urls-relative',
    requirement: 'MAN-008',
    effect: 'The URLs of a manifest are relative to the manifest, and lead nowhere.',
    behaviour: changingEntries((entry) => ({ ...entry, url: entry.url.replace(/^.*\/api\//, '') })),
  },
  {
    name: 'manifest-urls-of-another-host',
    requirement: 'MAN-008',
    effect: 'The URLs of a manifest name a host that the client does not know.',
    behaviour: changingEntries((entry) => ({ ...entry, url: `https://cdn.wfm.example${entry.url}` })),
  },
  {
    name: 'deployments-null',
    requirement: 'MAN-009',
    effect: 'A manifest without deployments has null in their place.',
    behaviour: changingManifest((manifest) =>
      manifest.deployments.length === 0 ? { ...manifest, deployments: null } : manifest,
    ),
  },
  {
    name: 'deployments-listed-twice',
    requirement: 'MAN-009',
    effect: 'Each deployment is listed twice.',
    behaviour: changingManifest((manifest) => ({
      ...manifest,
      deployments: [...manifest.deployments, ...manifest.deployments],
    })),
  },
  {
    name: 'deployment-id-as-urn',
    requirement: 'MAN-010',
    effect: 'Each deploymentId is written as a URN, urn:uuid: and the UUID.',
    behaviour: changingManifest((manifest) => ({
      ...manifest,
      deployments: manifest.deployments.map((entry) => ({
        ...entry,
        deploymentId: `urn:uuid:${entry.deploymentId}`,
      })),
    })),
  },
  {
    name: 'digest-kept-after-change',
    requirement: 'MAN-011',
    also: { 'BUN-002': 'The bundle has a document that the manifest does not list.' },
    effect: 'When the content of a deployment changes, the manifest goes on with its first digest.',
    behaviour: remembering(() => {
      const first = new Map<string, LooseReference>();
      return changingManifest((manifest, { parameters }) => ({
        ...manifest,
        deployments: manifest.deployments.map((entry) => {
          const name = `${parameters.clientId} ${entry.deploymentId}`;
          first.set(name, first.get(name) ?? entry);
          return first.get(name) ?? entry;
        }),
      }));
    }),
  },
];

function changingBundle(change: (bundle: LooseReference) => LooseReference): Behaviour {
  return changingManifest((manifest) => withBundle(manifest, change));
}

/** Changes the bundle and every deployment of a manifest alike. */
function changingEntries(change: (entry: LooseReference) => LooseReference): Behaviour {
  return changingManifest((manifest) => ({
    ...withBundle(manifest, change),
    deployments: manifest.deployments.map(change),
  }));
}

function withBundle(
  manifest: LooseManifest,
  change: (bundle: LooseReference) => LooseReference,
): LooseManifest {
  const { bundle } = manifest;
  return bundle === null || bundle === undefined ? manifest : { ...manifest, bundle: change(bundle) };
}

function emptyBundle({ settings, parameters: { clientId } }: Exchange): LooseReference {
  const digest = computeDigest(new Uint8Array(1024));
  const mediaType = 'application/vnd.margo.bundle.v1+tar+gzip';
  const scope = settings.profile === 'mtls' ? '' : `/clients/${clientId}`;
  return { mediaType, digest, url: `/api/v1${scope}/bundles/${digest}` };
}

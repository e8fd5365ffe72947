import { gunzipSync, gzipSync } from 'node:zlib';
import { PROFILES } from '../behaviour/behaviour.js';
import { repackingBundles } from '../behaviour/bundle.js';
import { everyRequest, fieldOf, goodResponseOf, withFields } from '../behaviour/change.js';
import { changingManifest } from '../behaviour/manifest.js';
import { withBody, withHeaders } from '../behaviour/response.js';
import { renameTarFiles } from '../behaviour/tar.js';
import type { VariantEntry } from './variant.js';

/** Choices about manifests, deployment documents and bundles, and where they are served. */
export const desiredStateVariants: readonly VariantEntry[] = [
  {
    name: 'base-path',
    profiles: PROFILES,
    choice: 'base path',
    effect: 'The root URL of the WFM has a path, /plant7/wfm.',
    source: 'R-05',
    behaviour: { settings: (settings) => ({ ...settings, basePath: '/plant7/wfm' }) },
  },
  {
    name: 'bundle-file-names',
    profiles: PROFILES,
    choice: 'names of the files in a bundle',
    effect: 'The files of a bundle are called app-1.yml and so on.',
    source: 'BUN-002, C-51',
    behaviour: repackingBundles((archive) => {
      let count = 0;
      const rename = () => {
        count += 1;
        return `./app-${count}.yml`;
      };
      return gzipSync(renameTarFiles(gunzipSync(archive), rename));
    }),
  },
  {
    name: 'manifest-versions-with-gaps',
    profiles: PROFILES,
    choice: 'numbers of manifests',
    effect: 'After the first manifest the versions rise in steps of more than 2^53.',
    source: 'MAN-005',
    behaviour: changingManifest((manifest) => {
      const version = BigInt(manifest.manifestVersion as number | bigint);
      return { ...manifest, manifestVersion: version === 1n ? version : version * 9_007_199_254_740_993n };
    }),
  },
  {
    name: 'manifest-indented',
    profiles: PROFILES,
    choice: 'serialisation of manifests',
    effect: 'Manifests are indented, and their members in another order than that of RFC 8785.',
    source: 'MAN-019, C-50',
    behaviour: changingManifest(({ manifestVersion, ...manifest }) => {
      const text = JSON.stringify({ manifestVersion: 0, ...manifest }, plainNumber, 2);
      return `${text.replace('"manifestVersion": 0', `"manifestVersion": ${manifestVersion}`)}\n`;
    }),
  },
  {
    name: 'sizes-left-out',
    profiles: PROFILES,
    choice: 'sizes in manifests',
    effect: 'Manifests do not say how large bundle and documents are.',
    source: 'Contract, schemas BundleReference and DeploymentReference: sizeBytes is optional',
    behaviour: changingManifest((manifest) => ({
      ...manifest,
      bundle: manifest.bundle && { ...manifest.bundle, sizeBytes: undefined },
      deployments: manifest.deployments.map((entry) => ({ ...entry, sizeBytes: undefined })),
    })),
  },
  {
    name: 'gzip-answers',
    profiles: PROFILES,
    choice: 'content coding',
    effect: 'Manifests and documents of any size are compressed for clients that accept gzip.',
    source: 'CACHE-008, C-41, R-32',
    behaviour: goodResponseOf(['getStateManifest', 'getDeployment'], ({ request, response }) => {
      const accepted = fieldOf(request, 'accept-encoding') ?? '';
      const isCoded = response.headers['content-encoding'] !== undefined;
      if (isCoded || !/\bgzip\b/.test(accepted) || response.body === undefined) return undefined;
      return withHeaders(withBody(response, gzipSync(response.body)), {
        'content-encoding': 'gzip',
        vary: 'Accept-Encoding',
      });
    }),
  },
  {
    name: 'artifacts-never-304',
    profiles: PROFILES,
    choice: 'conditional requests for documents and bundles',
    effect: 'Documents and bundles are always sent in full.',
    source: 'CACHE-008',
    behaviour: everyRequest(({ operation, request }) =>
      operation === 'getDeployment' || operation === 'getBundle'
        ? withFields(request, { 'if-none-match': undefined })
        : request,
    ),
  },
  {
    name: 'old-documents-gone',
    profiles: PROFILES,
    choice: 'documents that have changed since',
    effect: 'The URL of a document that has changed since, or left the manifest, is answered 404.',
    source: 'DEP-002, DEP-017',
    behaviour: {
      parts: (parts, { store }) => {
        const { handlers } = parts;
        const getDeployment: typeof handlers.getDeployment = async (document) => {
          const { deployments } = await store.deployments.getDesiredState(document.clientId);
          const isCurrent = deployments.some(({ digest }) => digest === document.digest);
          return isCurrent ? handlers.getDeployment(document) : undefined;
        };
        return { ...parts, handlers: { ...handlers, getDeployment } };
      },
    },
  },
];

function plainNumber(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

import {
  everyRequest,
  fieldOf,
  goodResponseOf,
  insteadOf,
  remembering,
  withFields,
} from '../behaviour/change.js';
import { changingManifest, type LooseManifest } from '../behaviour/manifest.js';
import { refusal, withHeaders } from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

const MANIFEST_MEDIA_TYPE = 'application/vnd.margo.manifest.v1+json';

/** What goes wrong with the type of the manifest, its version, and its octets. */
export const manifestFaults: readonly FaultEntry[] = [
  {
    name: 'manifest-as-plain-json',
    requirement: 'MAN-001',
    also: {
      'MAN-002': 'It is so without Accept as well.',
    },
    effect: 'The manifest comes as application/json.',
    behaviour: goodResponseOf('getStateManifest', ({ response }) =>
      withHeaders(response, { 'content-type': 'application/json' }),
    ),
  },
  {
    name: 'accept-demanded',
    requirement: 'MAN-002',
    effect: 'A request for the manifest without Accept fails.',
    behaviour: insteadOf(({ operation, request }) =>
      operation === 'getStateManifest' && fieldOf(request, 'accept') === undefined
        ? refusal(request, 'server-cannot-generate-response', 406)
        : undefined,
    ),
  },
  {
    name: 'accept-compared-literally',
    requirement: 'MAN-002',
    effect: 'Ranges and lists in Accept are not understood: only the very type is, in small letters.',
    behaviour: insteadOf(({ operation, request }) => {
      const accept = fieldOf(request, 'accept') ?? '*/*';
      if (operation !== 'getStateManifest' || ['*/*', MANIFEST_MEDIA_TYPE].includes(accept)) return undefined;
      return refusal(request, 'server-cannot-generate-response', 406);
    }),
  },
  {
    name: 'accept-ignored',
    requirement: 'MAN-003',
    effect: 'The manifest is sent to clients that accept other types only.',
    behaviour: everyRequest(({ operation, request }) =>
      operation === 'getStateManifest' ? withFields(request, { accept: undefined }) : request,
    ),
  },
  {
    name: 'not-acceptable-answered-400',
    requirement: 'MAN-003',
    effect: 'A request that accepts other types only is answered 400 instead of 406.',
    behaviour: insteadOf(({ operation, request }) =>
      operation === 'getStateManifest' &&
      /^text\/[^,]*(,[^,]*)?$/.test(fieldOf(request, 'accept') ?? '') &&
      !/vnd\.margo/i.test(fieldOf(request, 'accept') ?? '')
        ? refusal(request, 'invalid-request', 400)
        : undefined,
    ),
  },
  {
    name: 'manifest-version-from-zero',
    requirement: 'MAN-005',
    effect: 'The first manifest of a client has the version 0.',
    behaviour: changingManifest((manifest) => ({ ...manifest, manifestVersion: versionOf(manifest) - 1n })),
  },
  {
    name: 'manifest-version-stays',
    requirement: 'MAN-005',
    effect: 'Every manifest has the version 1.',
    behaviour: changingManifest((manifest) => ({ ...manifest, manifestVersion: 1 })),
  },
  {
    name: 'manifest-version-falls',
    requirement: 'MAN-005',
    effect: 'After the first manifest each new one has a smaller version than the one before.',
    behaviour: changingManifest((manifest) => {
      const version = versionOf(manifest);
      return { ...manifest, manifestVersion: version === 1n ? version : 1_000_000n - version };
    }),
  },
  {
    name: 'manifest-version-as-text',
    requirement: 'MAN-005',
    effect: 'The version of the manifest is a text of digits.',
    behaviour: changingManifest((manifest) => ({
      ...manifest,
      manifestVersion: String(manifest.manifestVersion),
    })),
  },
  {
    name: 'manifest-octets-vary',
    requirement: 'MAN-019',
    effect: 'The same manifest has other blanks each time, and so another ETag.',
    behaviour: remembering(() => {
      let count = 0;
      return changingManifest((manifest) => {
        count += 1;
        return `${JSON.stringify(manifest, numberText)}${' '.repeat(count)}`;
      });
    }),
  },
];

function versionOf({ manifestVersion }: LooseManifest): bigint {
  return BigInt(manifestVersion as number | bigint);
}

function numberText(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

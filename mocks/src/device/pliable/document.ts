import { parse } from 'yaml';
import type { EligibilityRule } from './eligibility.js';

/** What a device takes from a deployment document. */
export interface Wanted {
  readonly deploymentId: string;
  readonly name: string;
  readonly target: string;
  readonly components: readonly { readonly name: string; readonly obtainable: boolean }[];
  readonly rules: readonly EligibilityRule[];
  readonly extensions: { readonly spec: boolean; readonly profile: boolean; readonly component: boolean };
}

interface WrittenDocument {
  readonly id: string;
  readonly metadata: { readonly name: string; readonly deviceId?: string };
  readonly spec: {
    readonly deploymentProfile: {
      readonly deviceConstraints?: { readonly eligibilityRules?: readonly EligibilityRule[] };
      readonly components: readonly {
        readonly name: string;
        readonly properties: { readonly repository: string };
      }[];
    };
  };
}

/** Reads a deployment document whose digest is right. @throws Error */
export function readDocument(octets: Uint8Array): Wanted {
  const { id, metadata, spec } = parse(Buffer.from(octets).toString('utf8')) as WrittenDocument; // its digest is right
  const { components } = spec.deploymentProfile;
  return {
    deploymentId: id,
    name: metadata.name,
    target: metadata.deviceId ?? '',
    // Names under .invalid never resolve (RFC 6761 §6.4): such an image cannot be had.
    components: components.map(({ name, properties }) => ({
      name,
      obtainable: !/\/\/[^/]*\.invalid\//.test(properties.repository),
    })),
    rules: spec.deploymentProfile.deviceConstraints?.eligibilityRules ?? [],
    extensions: {
      spec: hasExtension(spec),
      profile: hasExtension(spec.deploymentProfile),
      component: components.some(hasExtension),
    },
  };
}

function hasExtension(object: object): boolean {
  return Object.keys(object).some((name) => /^x-.*-extensions$/.test(name));
}

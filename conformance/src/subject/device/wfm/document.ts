import { stringify } from 'yaml';
import type { Addressee } from './desired-state.js';

/** What a case says of a deployment; `pump` and `pump@2` are short for a name and a revision. */
export interface WrittenDeployment {
  readonly name: string;
  readonly revision?: number;
  /** Names of its components; by default `main`, and from revision 2 on also `extra`. */
  readonly components?: readonly string[];
  /**
   * `metadata.deviceId`; `{device}` stands for the device that reported first, `{child}` for the first behind a gateway. By default the
   * device, or its child when it reported that it hosts nothing itself.
   */
  readonly target?: string;
  /** Extensions that no device knows, in all three places. */
  readonly extensions?: true;
  /** The images do not exist anywhere. */
  readonly unobtainable?: true;
  readonly wait?: boolean;
  /** `eligibilityRules` of its profile, in the mutual-TLS profile. */
  readonly rules?: readonly object[];
  /** How long each component may take, such as `0m2s`. */
  readonly timeout?: string;
  readonly digest?: DigestFault;
  readonly url?: UrlFault;
  readonly size?: 'wrong';
  /** What is served in place of the document. */
  readonly octets?: 'changed' | 'missing';
  /** The document is encoded with gzip for devices that offer it. */
  readonly encoded?: true;
}

export type DigestFault = 'sha512' | 'upper-case' | 'short';
export type UrlFault = 'foreign' | 'foreign-http' | 'network-path';

/** A deployment as the scripted WFM serves it. */
export interface Deployment extends WrittenDeployment {
  readonly deploymentId: string;
  readonly revision: number;
  readonly components: readonly string[];
}

/** Deployments that cases name, with fixed ids. */
const NAMES: readonly string[] = ['pump', 'valve', 'sensor', 'boiler', 'fan'];

/** Reads `pump`, `pump@2` or a mapping. */
export function readDeployment(written: string | WrittenDeployment): Deployment {
  const given = typeof written === 'string' ? parseShort(written) : written;
  const { revision = 1 } = given;
  const components = given.components ?? (revision > 1 ? ['main', 'extra'] : ['main']);
  return { ...given, revision, components, deploymentId: deploymentIdOf(given.name) };
}

function parseShort(text: string): WrittenDeployment {
  const [name = '', revision = '1'] = text.split('@');
  return { name, revision: Number(revision) };
}

/** The id of a deployment that a case names. */
export function deploymentIdOf(name: string): string {
  const number = NAMES.indexOf(name) + 1;
  return `0d3b0${number}a4-5c6e-4f70-8a1b-2c3d4e5f60${String(number).padStart(2, '0')}`;
}

/** Where components are unless the vendor says so: nowhere, for devices that only play them. */
export const REPOSITORY = 'oci://registry.example.com/margo-conformance/{component}';
/** Names under .invalid never resolve (RFC 6761 §6.4). */
const NO_REPOSITORY = 'oci://registry.invalid/margo-conformance/{component}';

/** The deployment document, as its octets are served. */
export function documentText(
  deployment: Deployment,
  to: Pick<Addressee, 'deviceId' | 'childId' | 'hostId' | 'repository'>,
): string {
  const { deviceId, childId, hostId } = to;
  const { deploymentId, name, revision, components, target = hostId, extensions } = deployment;
  const extension =
    extensions === true ? { 'x-conformance-suite-extensions': { colour: 'green', depth: [1, 2] } } : {};
  const repository = deployment.unobtainable === true ? NO_REPOSITORY : to.repository;
  return stringify({
    apiVersion: 'application.margo.org/v1alpha1',
    kind: 'ApplicationDeployment',
    id: deploymentId,
    metadata: {
      name,
      namespace: 'conformance',
      deviceId: target.replace('{device}', deviceId).replace('{child}', childId),
    },
    spec: {
      applicationId: `com-example-${name}`,
      deploymentProfile: {
        type: 'compose',
        components: components.map((component) => ({
          name: component,
          properties: {
            repository: repository.replaceAll('{component}', `${name}-${component}`),
            revision: `${revision}.0.0`,
            ...(components.length > 1 && { wait: deployment.wait ?? true }),
            ...(deployment.timeout !== undefined && { timeout: deployment.timeout }),
          },
          ...extension,
        })),
        ...(deployment.rules !== undefined && {
          deviceConstraints: { eligibilityRules: deployment.rules },
        }),
        ...extension,
      },
      parameters: {
        revision: { value: revision, targets: [{ pointer: 'REVISION', components: [components[0]] }] },
      },
      ...extension,
    },
  });
}

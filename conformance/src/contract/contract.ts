import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  mtls,
  type Operation,
  problemTypes,
  type Requirement,
  requirements,
  signature,
  trustBundle,
  type Validator,
} from '@margo-contract/generated';
import { resolveFile } from '../resolve-file.js';
import { type ContractDocument, readDocument } from './document.js';

/** The bundled document of each profile, and the tables that were generated from it. */
const DOCUMENTS = { signature, mtls };

/** How the ends of the interface prove who they are. */
export type Profile = keyof typeof DOCUMENTS;

/** Every profile. */
export const PROFILES: readonly Profile[] = ['signature', 'mtls'];

/** The party that has to change when a requirement is not met. */
export type Actor = Requirement['actor'];

/** What the suite takes from the contract of one profile, to judge one actor. */
export interface Contract {
  readonly profile: Profile;
  readonly actor: Actor;
  /** Version of the bundled document. */
  readonly version: string;
  /** SHA-256 of the bundled document in JSON, hexadecimal. */
  readonly digest: string;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly document: ContractDocument;
  /** By the name of the component schema. */
  readonly validators: ReadonlyMap<string, Validator<unknown>>;
  /** Slugs by the URI of the type. */
  readonly problemTypes: ReadonlyMap<string, { readonly slug: string; readonly status: number }>;
  /** Those that bind the actor in this profile, by id. */
  readonly requirements: ReadonlyMap<string, Requirement>;
}

/** The contract of a profile as the package `@margo-contract/generated` holds it, with what binds one actor. */
export function loadContract(profile: Profile, actor: Actor): Contract {
  return contractOf(profile, DOCUMENTS[profile], { profile, actor }, (item) => item.actor === actor);
}

/** The contract of an identity service, which operators run, with what binds what it publishes (TB). */
export function loadMisContract(): Contract {
  const { operations } = trustBundle;
  const isOfIt = ({ actor, operations: named }: Requirement) =>
    actor === 'operator' && Array.isArray(named) && named.some((name) => Object.hasOwn(operations, name));
  return contractOf('trust-bundle', trustBundle, { profile: 'mtls', actor: 'operator' }, isOfIt);
}

function contractOf(
  name: string,
  { operations, validators }: { readonly operations: object; readonly validators: object },
  { profile, actor }: Pick<Contract, 'profile' | 'actor'>,
  binds: (requirement: Requirement) => boolean,
): Contract {
  const octets = readFileSync(resolveFile(`@margo-contract/generated/openapi/${name}.json`));
  const document = JSON.parse(octets.toString('utf8'));
  return {
    profile,
    actor,
    version: String(document.info.version),
    digest: createHash('sha256').update(octets).digest('hex'),
    operations: new Map<string, Operation>(Object.entries(operations)),
    document: readDocument(document),
    validators: new Map<string, Validator<unknown>>(Object.entries(validators)),
    problemTypes: new Map(Object.values(problemTypes).map((type) => [type.uri, type])),
    requirements: new Map(
      Object.values<Requirement>(requirements)
        .filter((item) => binds(item) && (item.profile === profile || item.profile === 'both'))
        .map((item) => [item.id, item]),
    ),
  };
}

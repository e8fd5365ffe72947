import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  mtls,
  type Operation,
  problemTypes,
  type Requirement,
  requirements,
  signature,
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
  const octets = readFileSync(resolveFile(`@margo-contract/generated/openapi/${profile}.json`));
  const document = JSON.parse(octets.toString('utf8'));
  const { operations, validators } = DOCUMENTS[profile];
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
        .filter((item) => item.actor === actor && (item.profile === profile || item.profile === 'both'))
        .map((item) => [item.id, item]),
    ),
  };
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type Operation,
  problemTypes,
  type Requirement,
  requirements,
  signature,
  type Validator,
} from '@margo-contract/generated';
import { resolveFile } from '../resolve-file.js';
import { type ContractDocument, readDocument } from './document.js';

/** What the suite takes from the contract of one profile. */
export interface Contract {
  readonly profile: 'signature';
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
  /** Those that bind a WFM in this profile, by id. */
  readonly requirements: ReadonlyMap<string, Requirement>;
}

/** The contract of the signature profile, as the package `@margo-contract/generated` holds it. */
export function loadContract(): Contract {
  const octets = readFileSync(resolveFile('@margo-contract/generated/openapi/signature.json'));
  const document = JSON.parse(octets.toString('utf8'));
  return {
    profile: 'signature',
    version: String(document.info.version),
    digest: createHash('sha256').update(octets).digest('hex'),
    operations: new Map<string, Operation>(Object.entries(signature.operations)),
    document: readDocument(document),
    validators: new Map<string, Validator<unknown>>(Object.entries(signature.validators)),
    problemTypes: new Map(Object.values(problemTypes).map((type) => [type.uri, type])),
    requirements: new Map(
      Object.values<Requirement>(requirements)
        .filter(bindsWfm)
        .map((item) => [item.id, item]),
    ),
  };
}

function bindsWfm({ actor, profile }: Requirement): boolean {
  return actor === 'wfm' && profile !== 'mtls';
}

import schema from '../../json-schema/requirements.schema.json' with { type: 'json' };
import { collectSpecErrors, SpecError, throwIfAny } from '../spec-error.js';
import { type Catalogue, catalogueOf, findDuplicates, type Placed } from './catalogue.js';
import { listYamlFiles } from './list-yaml-files.js';
import { loadYaml } from './load-yaml.js';
import { nearestName } from './nearest-name.js';
import { compileSchema, validateYaml } from './validate-yaml.js';

/** Why no case tests a requirement. */
export type UntestedReason =
  | 'not-observable'
  | 'attestation'
  | 'needs-device-target'
  | 'needs-operator-function'
  | 'case-to-be-written';

/** Where a requirement comes from: a place in a document, or another requirement that implies it. */
export type RequirementSource =
  | { readonly document: string; readonly revision?: string; readonly section?: string }
  | { readonly derivedFrom: string };

/** One MUST, SHOULD or MAY of the interface. Exactly one of `cases` and `untested` is present. */
export interface Requirement {
  /** The prefix of its area and a number, such as `SIG-001`. */
  readonly id: string;
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  /** The party that has to change when the requirement is not met. */
  readonly actor: 'wfm' | 'device' | 'operator';
  readonly profile: 'signature' | 'mtls' | 'both';
  readonly statement: string;
  readonly source: readonly RequirementSource[];
  /** The operations it holds for; `none`: nothing of it goes over the wire. */
  readonly operations: readonly string[] | 'every' | 'none';
  /** The HTTP header fields it is about. */
  readonly headers?: readonly string[];
  /** What is seen when it is met. */
  readonly expected?: string;
  readonly notes?: string;
  /** The errata that its reading depends on. */
  readonly errata?: readonly string[];
  /** The cases of the conformance suite that test it. */
  readonly cases?: readonly string[];
  readonly untested?: UntestedReason;
}

/** A requirement together with the area (the file) it belongs to. */
export interface RequirementInArea extends Requirement {
  /** The area in words, such as `HTTP message signatures`. */
  readonly area: string;
}

interface RequirementsFile {
  readonly area: string;
  readonly prefix: string;
  readonly requirements: readonly Requirement[];
}

const validate = compileSchema<RequirementsFile>(schema);

/**
 * Reads every file of the folder `requirements` in `spec/` or in a copy of it, in the order of their names.
 *
 * @throws SpecErrors with everything that is wrong in all of the files
 */
export async function loadRequirements(specDirectory: string): Promise<Catalogue<RequirementInArea>> {
  const names = await listYamlFiles(specDirectory, 'requirements');
  const files = await collectSpecErrors<(readonly Placed<RequirementInArea>[])[]>(
    names.map((name) => loadArea(specDirectory, name)),
  );
  const requirements = catalogueOf(files.flat());
  throwIfAny([...findDuplicates(requirements, 'id'), ...findUnknownOrigins(requirements)]);
  return requirements;
}

/**
 * Checks that every operation a requirement names is defined.
 *
 * @param operationIds the operationIds of all documents
 * @throws SpecErrors with one problem for each name that is not
 */
export function assertOperationsExist(
  requirements: Catalogue<RequirementInArea>,
  operationIds: Iterable<string>,
): void {
  const known = new Set(operationIds);
  const errors = requirements.entries.flatMap((requirement) =>
    [...operationsOf(requirement).entries()].flatMap(([index, name]) => {
      if (known.has(name)) return [];
      const fault = `requirement ${requirement.id} names the operation ${name}, which no document defines`;
      const location = requirements.locate(requirement, 'operations', index);
      return [new SpecError(location, `${fault}${suggestion(name, known)}`)];
    }),
  );
  throwIfAny(errors);
}

function operationsOf({ operations }: Requirement): readonly string[] {
  return typeof operations === 'string' ? [] : operations;
}

function suggestion(name: string, known: ReadonlySet<string>): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? '' : `; did you mean ${nearest}?`;
}

async function loadArea(specDirectory: string, name: string): Promise<readonly Placed<RequirementInArea>[]> {
  const file = await loadYaml(specDirectory, name);
  const { area, prefix, requirements } = validateYaml(file, validate);
  const placed = requirements.map((requirement, index) => ({
    entry: { ...requirement, area },
    file,
    path: ['requirements', index],
  }));
  const strangers = placed.filter(({ entry }) => !entry.id.startsWith(`${prefix}-`));
  throwIfAny(
    strangers.map(({ entry, path: at }) => {
      const reason = `the id ${entry.id} must start with ${prefix}-, the prefix of this file`;
      return new SpecError(file.locate([...at, 'id']), reason);
    }),
  );
  return placed;
}

function findUnknownOrigins(requirements: Catalogue<RequirementInArea>): readonly SpecError[] {
  const ids = new Set(requirements.entries.map(({ id }) => id));
  return requirements.entries.flatMap((requirement) =>
    [...requirement.source.entries()].flatMap(([index, source]) => {
      if (!('derivedFrom' in source) || ids.has(source.derivedFrom)) return [];
      const location = requirements.locate(requirement, 'source', index, 'derivedFrom');
      const reason = `requirement ${requirement.id} is derived from ${source.derivedFrom}, which does not exist`;
      return [new SpecError(location, `${reason}${suggestion(source.derivedFrom, ids)}`)];
    }),
  );
}

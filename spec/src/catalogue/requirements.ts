import schema from '../../json-schema/requirements.schema.json' with { type: 'json' };
import { collectSpecErrors, SpecError, throwIfAny } from '../spec-error.js';
import type { Requirement } from '../templates/requirements.js';
import { type Catalogue, catalogueOf, findDuplicates, type Placed } from './catalogue.js';
import { listYamlFiles } from './list-yaml-files.js';
import { loadYaml } from './load-yaml.js';
import { nearestName } from './nearest-name.js';
import { compileSchema, validateYaml } from './validate-yaml.js';

interface RequirementsFile {
  readonly area: string;
  readonly prefix: string;
  readonly requirements: readonly Omit<Requirement, 'area'>[];
}

export type { Requirement };

const validate = compileSchema<RequirementsFile>(schema);

/**
 * Reads every file of the folder `requirements` in `spec/` or in a copy of it, in the order of their names.
 *
 * @throws SpecErrors with everything that is wrong in all of the files
 */
export async function loadRequirements(specDirectory: string): Promise<Catalogue<Requirement>> {
  const names = await listYamlFiles(specDirectory, 'requirements');
  const files = await collectSpecErrors<(readonly Placed<Requirement>[])[]>(
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
  requirements: Catalogue<Requirement>,
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

async function loadArea(specDirectory: string, name: string): Promise<readonly Placed<Requirement>[]> {
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

function findUnknownOrigins(requirements: Catalogue<Requirement>): readonly SpecError[] {
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

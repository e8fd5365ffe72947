import schema from '../../json-schema/errata.schema.json' with { type: 'json' };
import { SpecError, throwIfAny } from '../spec-error.js';
import type { Erratum } from '../templates/errata.js';
import { type Catalogue, catalogueOf, findDuplicates } from './catalogue.js';
import { loadYaml } from './load-yaml.js';
import type { Requirement } from './requirements.js';
import { compileSchema, validateYaml } from './validate-yaml.js';

interface ErrataFile {
  readonly errata: readonly Erratum[];
}

export type { Erratum };

const validate = compileSchema<ErrataFile>(schema);

/**
 * Reads `errata.yaml` in the folder `spec/` or a copy of it.
 *
 * @throws SpecErrors with everything that is wrong in the file
 */
export async function loadErrata(specDirectory: string): Promise<Catalogue<Erratum>> {
  const file = await loadYaml(specDirectory, 'errata.yaml');
  const { errata: list } = validateYaml(file, validate);
  const errata = catalogueOf(list.map((entry, index) => ({ entry, file, path: ['errata', index] })));
  throwIfAny(findDuplicates(errata, 'id'));
  return errata;
}

/**
 * Checks that requirements and errata name each other: what one side names exists and names it in return.
 *
 * @throws SpecErrors with one problem for each name without a counterpart
 */
export function assertErrataMatch(requirements: Catalogue<Requirement>, errata: Catalogue<Erratum>): void {
  throwIfAny([
    ...findOneSided(requirements, 'requirement', 'errata', errata, 'erratum', 'requirements'),
    ...findOneSided(errata, 'erratum', 'requirements', requirements, 'requirement', 'errata'),
  ]);
}

type Links<Member extends string> = { readonly id: string } & { readonly [K in Member]?: readonly string[] };

function findOneSided<From extends string, Back extends string, A extends Links<From>, B extends Links<Back>>(
  sources: Catalogue<A>,
  kind: string,
  member: From,
  targets: Catalogue<B>,
  otherKind: string,
  back: Back,
): readonly SpecError[] {
  const byId = new Map(targets.entries.map((entry) => [entry.id, entry]));
  return sources.entries.flatMap((source) => {
    const ids: readonly string[] = source[member] ?? [];
    return ids.flatMap((id, index) => {
      const target = byId.get(id);
      if (target?.[back]?.includes(source.id)) return [];
      const fault = target === undefined ? 'which does not exist' : `whose ${back} do not name it in return`;
      const reason = `${kind} ${source.id} names the ${otherKind} ${id}, ${fault}`;
      return [new SpecError(sources.locate(source, member, index), reason)];
    });
  });
}

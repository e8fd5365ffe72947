import schema from '../../json-schema/problem-types.schema.json' with { type: 'json' };
import { throwIfAny } from '../spec-error.js';
import type { AboutBlank, ProblemType } from '../templates/problem-types.js';
import { type Catalogue, catalogueOf, findDuplicates } from './catalogue.js';
import { loadYaml, type YamlFile } from './load-yaml.js';
import { compileSchema, validateYaml } from './validate-yaml.js';

/** `spec/problem-types.yaml`. */
export interface ProblemTypes {
  /** Ends in `#`. */
  readonly baseUri: string;
  readonly problemTypes: Catalogue<ProblemType>;
  readonly aboutBlank: Catalogue<AboutBlank>;
}

interface ProblemTypesFile {
  readonly baseUri: string;
  readonly problemTypes: readonly Omit<ProblemType, 'uri'>[];
  readonly aboutBlank: readonly AboutBlank[];
}

export type { AboutBlank, ProblemType };

const validate = compileSchema<ProblemTypesFile>(schema);

/**
 * Reads `problem-types.yaml` in the folder `spec/` or a copy of it.
 *
 * @throws SpecErrors with everything that is wrong in the file
 */
export async function loadProblemTypes(specDirectory: string): Promise<ProblemTypes> {
  const file = await loadYaml(specDirectory, 'problem-types.yaml');
  const content = validateYaml(file, validate);
  const named = content.problemTypes.map((type) => ({ uri: `${content.baseUri}${type.slug}`, ...type }));
  const problemTypes = listIn(file, 'problemTypes', named);
  const aboutBlank = listIn(file, 'aboutBlank', content.aboutBlank);
  throwIfAny([...findDuplicates(problemTypes, 'slug'), ...findDuplicates(aboutBlank, 'status')]);
  return { baseUri: content.baseUri, problemTypes, aboutBlank };
}

function listIn<Entry>(file: YamlFile, member: string, entries: readonly Entry[]): Catalogue<Entry> {
  return catalogueOf(entries.map((entry, index) => ({ entry, file, path: [member, index] })));
}

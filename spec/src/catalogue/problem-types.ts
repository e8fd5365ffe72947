import schema from '../../json-schema/problem-types.schema.json' with { type: 'json' };
import { throwIfAny } from '../spec-error.js';
import { type Catalogue, catalogueOf, findDuplicates } from './catalogue.js';
import { loadYaml, type YamlFile } from './load-yaml.js';
import { compileSchema, validateYaml } from './validate-yaml.js';

/** How a client waits between repeats of a request. */
export type BackoffStrategy = 'none' | 'fixed' | 'exponential';

/** A problem type of the Margo catalogue. Its URI is the base URI followed by the slug. */
export interface ProblemType {
  readonly slug: string;
  readonly title: string;
  readonly status: number;
  readonly profiles: readonly ('signature' | 'mtls')[];
  /** The condition that the type stands for. */
  readonly when: string;
  readonly retryable: boolean;
  readonly backoffStrategy: BackoffStrategy;
}

/** A status that goes with `about:blank`; its title is the reason phrase. */
export interface AboutBlank {
  readonly status: number;
  readonly title: string;
  /** The conditions that lead to it. */
  readonly when: string;
  readonly retryable: boolean;
  readonly backoffStrategy: BackoffStrategy;
  readonly retryAfter: 'required' | 'recommended' | 'absent';
}

/** `spec/problem-types.yaml`. */
export interface ProblemTypes {
  /** Ends in `#`. */
  readonly baseUri: string;
  readonly problemTypes: Catalogue<ProblemType>;
  readonly aboutBlank: Catalogue<AboutBlank>;
}

interface ProblemTypesFile {
  readonly baseUri: string;
  readonly problemTypes: readonly ProblemType[];
  readonly aboutBlank: readonly AboutBlank[];
}

const validate = compileSchema<ProblemTypesFile>(schema);

/**
 * Reads `problem-types.yaml` in the folder `spec/` or a copy of it.
 *
 * @throws SpecErrors with everything that is wrong in the file
 */
export async function loadProblemTypes(specDirectory: string): Promise<ProblemTypes> {
  const file = await loadYaml(specDirectory, 'problem-types.yaml');
  const content = validateYaml(file, validate);
  const problemTypes = listIn(file, 'problemTypes', content.problemTypes);
  const aboutBlank = listIn(file, 'aboutBlank', content.aboutBlank);
  throwIfAny([...findDuplicates(problemTypes, 'slug'), ...findDuplicates(aboutBlank, 'status')]);
  return { baseUri: content.baseUri, problemTypes, aboutBlank };
}

function listIn<Entry>(file: YamlFile, member: string, entries: readonly Entry[]): Catalogue<Entry> {
  return catalogueOf(entries.map((entry, index) => ({ entry, file, path: [member, index] })));
}

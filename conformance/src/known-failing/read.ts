import schema from '@margo-contract/spec/json-schema/conformance-known-failing.schema.json' with {
  type: 'json',
};
import { Ajv2020 } from 'ajv/dist/2020.js';
import { schemaFaults } from '../case/schema.js';
import { readYamlFile, type YamlFile } from '../case/yaml-file.js';
import { SuiteError, sentenceOf } from '../error.js';

/** Cases that are known to fail, and why. */
export interface KnownFailing {
  /** The id of a case; `*` in it stands for any characters. */
  readonly pattern: string;
  readonly reason: string;
  /** File and line, for people. */
  readonly location: string;
}

interface KnownFailingFile {
  readonly 'known-failing': readonly { readonly cases: string; readonly reason: string }[];
}

const validate = new Ajv2020({ allErrors: true, strict: true, verbose: true }).compile<KnownFailingFile>(
  schema,
);

/**
 * Reads a file of cases that are known to fail, see `conformance-known-failing.schema.json`.
 *
 * @throws SuiteError `suite-known-failing-malformed` with a line `file:line: …` for each fault
 */
export async function readKnownFailing(file: string): Promise<KnownFailing[]> {
  const yaml = await readYaml(file);
  const { value } = yaml;
  if (!validate(value)) throw malformed(schemaFaults(validate.errors ?? [], yaml).join('\n'));
  return value['known-failing'].map(({ cases, reason }, index) => ({
    pattern: cases,
    reason: reason.trim(),
    location: `${yaml.name}:${yaml.lineOf(['known-failing', index])}`,
  }));
}

async function readYaml(file: string): Promise<YamlFile> {
  try {
    return await readYamlFile(file);
  } catch (error) {
    throw malformed(sentenceOf(error));
  }
}

function malformed(faults: string): SuiteError {
  const advice = 'A file for --known-failing lists entries with the members cases and reason.';
  return new SuiteError('suite-known-failing-malformed', `${faults}\n${advice}`);
}

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import schema from '@margo-contract/spec/json-schema/conformance-dialect.schema.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Case } from '../../../case/case.js';
import { schemaFaults } from '../../../case/schema.js';
import { readYamlFile, type YamlFile } from '../../../case/yaml-file.js';
import type { Contract } from '../../../contract/contract.js';
import { SuiteError, sentenceOf } from '../../../error.js';
import { resolveFile } from '../../../resolve-file.js';

/** A member of JSON bodies that a dialect names otherwise, or has elsewhere. Both places are JSON Pointers. */
export interface DialectMember {
  readonly operations: readonly string[];
  readonly message: 'request' | 'response';
  readonly contract: string;
  /** Null when the dialect has no such member. */
  readonly dialect: string | null;
}

/** One way in which a dialect differs from the contract. */
export interface DialectDeviation {
  readonly id: string;
  /** What the WFM does, as a sentence. */
  readonly says: string;
  /** The requirement that it violates. */
  readonly requirement: string;
  /** Other requirements that nothing can be said about beneath it. */
  readonly hides?: readonly string[];
  readonly prefix?: string;
  readonly paths?: Readonly<Record<string, string>>;
  readonly absent?: readonly string[];
  readonly members?: readonly DialectMember[];
  readonly errors?: { readonly member: string };
}

/** What a WFM is known to do in another way than the contract (`--dialect`). */
export interface Dialect {
  readonly name: string;
  readonly title: string;
  readonly deviations: readonly DialectDeviation[];
}

const FOLDER = path.join(path.dirname(resolveFile('@margo-contract/conformance/package.json')), 'dialects');

const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  verbose: true,
}).compile<Dialect>(schema);

/**
 * Reads a dialect: the file that is named, or the one that comes with the suite under that name.
 *
 * @throws SuiteError `suite-dialect-malformed` with a line `file:line: …` for each fault
 */
export async function readDialect(nameOrFile: string, contract: Contract): Promise<Dialect> {
  const own = await ownDialectFiles();
  const file = own.get(nameOrFile) ?? nameOrFile;
  const yaml = await readYamlFile(file).catch((error: unknown) => {
    const known = `the suite brings ${[...own.keys()].join(' and ')}`;
    throw malformed(
      `--dialect ${nameOrFile} cannot be used (${sentenceOf(error)}); give a file, or a name: ${known}.`,
    );
  });
  if (!validate(yaml.value)) throw malformed(schemaFaults(validate.errors ?? [], yaml).join('\n'));
  const faults = unknownNames(yaml.value, yaml, contract);
  if (faults.length > 0) throw malformed(faults.join('\n'));
  return yaml.value;
}

/** All dialects that come with the suite. */
export async function ownDialects(contract: Contract): Promise<readonly Dialect[]> {
  const files = await ownDialectFiles();
  return Promise.all([...files.values()].map((file) => readDialect(file, contract)));
}

/**
 * The cases as far as they can say anything beneath a dialect: without the requirements that it hides. A case about
 * nothing else keeps its own, so that the report shows what stays open.
 */
export function casesBeneath(cases: readonly Case[], dialect: Dialect): readonly Case[] {
  const hidden = hiddenBy(dialect);
  return cases.map((item) => {
    const requirements = item.requirements.filter((id) => !hidden.has(id));
    return requirements.length === 0 ? item : { ...item, requirements };
  });
}

/** The deviation that leaves a case nothing to be about, if there is one. */
export function hidingDeviation({ requirements }: Case, dialect: Dialect): DialectDeviation | undefined {
  const hidden = hiddenBy(dialect);
  const [first] = requirements;
  return first !== undefined && requirements.every((id) => hidden.has(id)) ? hidden.get(first) : undefined;
}

function hiddenBy({ deviations }: Dialect): ReadonlyMap<string, DialectDeviation> {
  return new Map(
    deviations.flatMap((deviation) => (deviation.hides ?? []).map((id) => [id, deviation] as const)),
  );
}

async function ownDialectFiles(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort();
  return new Map(names.map((name) => [name.slice(0, -'.yaml'.length), path.join(FOLDER, name)]));
}

/** A name that the contract does not have changes nothing, which is never what its author meant. */
function unknownNames(
  { deviations }: Dialect,
  yaml: YamlFile,
  { operations, requirements }: Contract,
): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [index, deviation] of deviations.entries()) {
    const at = (...steps: (string | number)[]) =>
      `${yaml.name}:${yaml.lineOf(['deviations', index, ...steps])}`;
    if (seen.has(deviation.id)) faults.push(`${at('id')}: two deviations are called ${deviation.id}`);
    seen.add(deviation.id);
    if (!requirements.has(deviation.requirement)) {
      faults.push(`${at('requirement')}: the contract has no requirement ${deviation.requirement} of a WFM`);
    }
    for (const id of deviation.hides ?? []) {
      if (!requirements.has(id))
        faults.push(`${at('hides')}: the contract has no requirement ${id} of a WFM`);
    }
    for (const operation of operationsOf(deviation)) {
      if (!operations.has(operation)) faults.push(`${at()}: the contract has no operation ${operation}`);
    }
  }
  return faults;
}

function operationsOf({ paths = {}, absent = [], members = [] }: DialectDeviation): readonly string[] {
  return [...Object.keys(paths), ...absent, ...members.flatMap(({ operations }) => operations)];
}

function malformed(message: string): SuiteError {
  return new SuiteError('suite-dialect-malformed', message);
}

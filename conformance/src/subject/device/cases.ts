import { readdir } from 'node:fs/promises';
import path from 'node:path';
import schema from '@margo-contract/spec/json-schema/conformance-device-case.schema.json' with {
  type: 'json',
};
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Case, Step as CaseStep } from '../../case/case.js';
import { ownCaseFolder } from '../../case/load.js';
import { schemaFaults } from '../../case/schema.js';
import { readYamlFile, type YamlFile } from '../../case/yaml-file.js';
import type { Profile } from '../../contract/contract.js';
import { SuiteError } from '../../error.js';
import { type DeviceCase, forProfile, profilesOf } from './case-profile.js';
import type { TrustSource } from './run/identity-files.js';
import type { Filter, Step } from './scenario/scenario.js';
import { unfilledVariables } from './scenario/variables.js';
import type { Beginning } from './session.js';

interface WrittenCase {
  readonly id: string;
  readonly title: string;
  readonly requirements: readonly string[];
  readonly errata?: readonly string[];
  readonly needs?: readonly string[];
  readonly lacks?: readonly string[];
  /** Those that its first requirement has, unless it says otherwise. */
  readonly profiles?: readonly Profile[];
  readonly clientId?: string;
  readonly applies?: Applies;
  readonly timeline: readonly Step[];
}

interface CaseFile {
  readonly group: string;
  readonly title: string;
  readonly cases: readonly WrittenCase[];
}

/** The case is about devices that do this, or with `unseen` about those that never do. */
export interface Applies {
  readonly seen?: Filter;
  readonly unseen?: Filter;
  /** Why it is not about others, as a phrase. */
  readonly otherwise: string;
}

const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  verbose: true,
}).compile<CaseFile>(schema);

/**
 * The cases about a device: those of a folder, or those that come with the suite.
 *
 * @param profile only its cases, each with what binds devices in it; without, all as they are written
 * @throws SuiteError with a line `file:line: …` for each fault in any of the files
 */
export async function loadDeviceCases(
  folder: string = ownCaseFolder('device'),
  profile?: Profile,
): Promise<Case[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(names.map((name) => readYamlFile(path.join(folder, name))));
  const cases = files.flatMap(readFile);
  const faults = cases.flatMap((item, index) => faultsOf(item, cases.slice(0, index)));
  if (faults.length > 0) throw new SuiteError('suite-case-malformed', faults.join('\n'));
  return profile === undefined ? cases : cases.flatMap((item) => forProfile(item, profile));
}

function readFile(file: YamlFile): DeviceCase[] {
  const { value } = file;
  if (!validate(value))
    throw new SuiteError('suite-case-malformed', schemaFaults(validate.errors ?? [], file).join('\n'));
  return value.cases.map((written, index) => ({
    id: written.id,
    group: value.group,
    title: written.title,
    requirements: written.requirements,
    errata: written.errata ?? [],
    needs: written.needs ?? [],
    ...(written.lacks !== undefined && { lacks: written.lacks }),
    profiles: written.profiles ?? profilesOf(written.requirements[0] ?? ''),
    alone: false,
    steps: stepsOf(written),
    location: { file: file.name, line: file.lineOf(['cases', index]) },
  }));
}

/** The program starts once the scripted WFM is as the first steps want it; whether the case is about this device shows at the end. */
function stepsOf({ clientId, needs = [], applies, timeline }: WrittenCase): readonly CaseStep[] {
  const trustSource: TrustSource = needs.includes('pins') ? 'pins' : needs.includes('mis') ? 'mis' : 'file';
  return [step('begin', { clientId, trustSource }), ...withStart(timeline), step('end', { applies })];
}

const PREPARES = ['serve', 'respond', 'endpoint', 'clock', 'trust'];

function withStart(timeline: readonly Step[]): readonly CaseStep[] {
  const [first] = timeline.flatMap((written) => ('program' in written ? [written.program] : []));
  if (first === 'start') return timeline.map(readStep);
  const at = timeline.findIndex((written) => !PREPARES.some((name) => name in written));
  const start = step('start', { program: 'start' });
  return [...timeline.slice(0, at).map(readStep), start, ...timeline.slice(at).map(readStep)];
}

function readStep(written: Step): CaseStep {
  return step('expect' in written ? 'expect' : 'action', written);
}

function step(kind: string, input: unknown): CaseStep {
  return { action: { kind, input }, expect: [], capture: {} };
}

/** What the schema cannot say. */
function faultsOf(item: Case, earlier: readonly Case[]): readonly string[] {
  const { id, group, location, requirements, steps } = item;
  const at = (fault: string) => `${location.file}:${location.line}: ${id}: ${fault}`;
  const named = steps.flatMap(({ action }) => namedBy(action.input));
  const judges = steps.some(({ action }) => action.kind === 'expect' || namedBy(action.input).length > 0);
  return [
    ...(earlier.some((other) => other.id === id) ? [at('its id is taken')] : []),
    ...(id.startsWith(`device-${group}-`)
      ? []
      : [at(`its id must start with device-${group}-, for the group of the file`)]),
    ...(judges ? [] : [at('it expects nothing, so it could not fail')]),
    ...steps.flatMap(({ action }) => unfilledVariables(action.input)).map(at),
    ...named
      .filter((name) => !requirements.includes(name))
      .map((name) => at(`an expectation is about ${name}, which the case does not list`)),
  ];
}

/** The requirements that expectations of a step name. */
function namedBy(input: unknown): readonly string[] {
  const { requirements = [], expect = [] } = (input ?? {}) as {
    requirements?: readonly string[];
    expect?: readonly { requirements?: readonly string[] }[];
  };
  return [...requirements, ...expect.flatMap((expectation) => expectation.requirements ?? [])];
}

/** Whether a case can be played with a device that is running, onboarded and idle. */
export function isReusable({ steps }: Case): boolean {
  return steps.every(({ action: { kind, input } }) => {
    if (kind === 'begin') {
      const { clientId, trustSource } = input as Beginning;
      return clientId === undefined && (trustSource ?? 'file') === 'file';
    }
    if (kind === 'start' || kind === 'end') return true;
    const written = input as Step; // the schema of cases guarantees its form
    return (
      !('program' in written) &&
      !('renew' in written) &&
      !('serve' in written && typeof written.serve.version === 'string')
    );
  });
}

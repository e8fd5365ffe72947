import type { Profile } from '../contract/contract.js';
import type { Action, Applicability, Capture, Case, Step } from './case.js';
import type { Expectation } from './expectation.js';
import type { CaseFile, WrittenCase } from './schema.js';
import type { YamlFile } from './yaml-file.js';

/** Turns the cases of a file that the schema has passed into the form that is run. */
export function readCases({ group, cases }: CaseFile, file: YamlFile): Case[] {
  return cases.map((written, index) => ({
    id: written.id,
    group,
    title: written.title,
    ...(written.profiles !== undefined && { profiles: written.profiles }),
    requirements: written.requirements,
    errata: written.errata ?? [],
    needs: written.needs ?? [],
    alone: written.alone ?? false,
    steps: written.steps.map(readStep),
    location: { file: file.name, line: file.lineOf(['cases', index]) },
  }));
}

function readStep(written: WrittenCase['steps'][number]): Step {
  return {
    action: readAction(written),
    expect: asList(written.expect) as readonly Expectation[],
    capture: (written.capture ?? {}) as Readonly<Record<string, Capture>>,
    ...(typeof written.name === 'string' && { name: written.name }),
    ...(written.profiles !== undefined && { profiles: written.profiles as readonly Profile[] }),
    ...(written.applies !== undefined && { applies: written.applies as Applicability }),
  };
}

/** The members of a step that are no action. */
const ABOUT_THE_STEP = ['name', 'profiles', 'applies', 'expect', 'capture'];

/** The schema guarantees that exactly one action is there, and its form. */
function readAction(written: WrittenCase['steps'][number]): Action {
  const [kind = '', input] = Object.entries(written).find(([name]) => !ABOUT_THE_STEP.includes(name)) ?? [];
  return { kind, input };
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

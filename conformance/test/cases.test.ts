import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { errata, requirements } from '@margo-contract/generated';
import { operations } from '@margo-contract/generated/signature';
import { beforeAll, expect, test } from 'vitest';
import type { Case } from '../src/case/case.js';
import { ownCaseFolder } from '../src/case/load.js';
import type { RequestAction } from '../src/subject/wfm/action.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';

let cases: readonly Case[];

beforeAll(async () => {
  cases = await loadWfmCases();
});

/** Raise it when cases are added, so that a loader cannot lose any in silence. */
const LEAST_CASES = 243;
/** A case fits on a screen, and a file on two. */
const MOST_LINES = { case: 60, file: 120 };

test('cases and files are short, and every file tells editors its schema', async () => {
  const schema =
    '# yaml-language-server: $schema=../../../../spec/json-schema/conformance-case.schema.json\n';
  const names = await readdir(ownCaseFolder('wfm'), { recursive: true });
  for (const name of names.filter((entry) => entry.endsWith('.yaml'))) {
    const text = await readFile(path.join(ownCaseFolder('wfm'), name), 'utf8');
    expect(text.startsWith(schema), `${name} names the schema`).toBe(true);
    expect(text.split('\n').length, `lines of ${name}`).toBeLessThanOrEqual(MOST_LINES.file);
    for (const block of text.split('\n\n')) {
      expect(block.split('\n').length, `lines of a case in ${name}`).toBeLessThanOrEqual(MOST_LINES.case);
    }
  }
});

test('every requirement and erratum that a case names exists and concerns a WFM', () => {
  const knownRequirements: Readonly<Record<string, { readonly actor: string }>> = requirements;
  const strangers = cases.flatMap(({ id, requirements: named, errata: readings }) => [
    ...named.filter((name) => knownRequirements[name]?.actor !== 'wfm').map((name) => `${id}: ${name}`),
    ...readings.filter((name) => !Object.hasOwn(errata, name)).map((name) => `${id}: ${name}`),
  ]);
  expect(strangers).toEqual([]);
});

test('every operation meets requests that succeed and requests that are refused', () => {
  const statuses = new Map<string, Set<number>>();
  for (const step of cases.flatMap(({ steps }) => steps)) {
    const operation = operationOf(step);
    const wanted = step.expect.flatMap(({ status = [] }) => status);
    if (operation !== undefined)
      statuses.set(operation, new Set([...(statuses.get(operation) ?? []), ...wanted]));
  }
  for (const operation of Object.values(operations)) {
    const wanted = [...(statuses.get(operation.operationId) ?? [])];
    expect(
      wanted.some((status) => status < 300),
      `${operation.operationId} succeeds`,
    ).toBe(true);
    if (operation.signed)
      expect(
        wanted.some((status) => status >= 400),
        `${operation.operationId} is refused`,
      ).toBe(true);
  }
});

function operationOf({ action }: Case['steps'][number]): string | undefined {
  if (action.kind === 'onboard') return 'onboardClient';
  if (action.kind !== 'request') return undefined;
  const { operation } = action.input as RequestAction; // the schema holds its form
  return operation;
}

test('no case gets lost, be it written by hand or derived from the contract', () => {
  expect(cases.filter(({ rule }) => rule === undefined).length).toBeGreaterThanOrEqual(LEAST_CASES);
  expect(cases.some(({ rule }) => rule !== undefined)).toBe(true);
});

test('only what disturbs other cases runs alone', () => {
  expect(cases.filter(({ alone }) => alone).map(({ id }) => id)).toEqual(
    cases
      .filter(({ needs }) => ['set-maintenance', 'throttle', 'fail'].some((name) => needs.includes(name)))
      .map(({ id }) => id),
  );
});

import type { Action, Case } from './case.js';
import type { Expectation } from './expectation.js';
import { isOperatorFunction, type OperatorFunction } from './operator-function.js';

/** What the schema cannot say: names, references within the case, and what its steps need. */
export function findFaults(cases: readonly Case[]): string[] {
  return [
    ...findDuplicates(cases),
    ...cases.flatMap((item) => faultsOf(item).map((fault) => at(item, fault))),
  ];
}

function findDuplicates(cases: readonly Case[]): string[] {
  const first = new Map<string, Case>();
  return cases.flatMap((item) => {
    const earlier = first.get(item.id);
    if (earlier === undefined) first.set(item.id, item);
    if (earlier === undefined) return [];
    return [at(item, `its id is taken by the case at ${earlier.location.file}:${earlier.location.line}`)];
  });
}

function faultsOf(item: Case): string[] {
  return [...faultsOfName(item), ...faultsOfNeeds(item), ...faultsOfSteps(item), ...faultsOfPatterns(item)];
}

function faultsOfName({ id, group }: Case): string[] {
  return id.startsWith(`${group}-`) ? [] : [`its id must start with ${group}-, the group of the file`];
}

function faultsOfNeeds({ needs, steps }: Case): string[] {
  const used = new Set<string>(steps.flatMap(({ action }) => functionOf(action) ?? []));
  const missing = [...used].filter((name) => !needs.includes(name));
  const idle = needs.filter((name) => !used.has(name));
  return [
    ...missing.map((name) => `a step is ${name}, so needs must list it`),
    ...idle.map((name) => `needs lists ${name}, which no step uses`),
  ];
}

/** The operator function that an action is, or undefined when it goes over the interface itself. */
function functionOf({ kind }: Action): OperatorFunction | undefined {
  return isOperatorFunction(kind) ? kind : undefined;
}

function faultsOfSteps({ requirements, steps }: Case): string[] {
  const tested = steps.some(({ expect }) => expect.length > 0);
  const foreign = steps
    .flatMap(({ expect }) => expect.flatMap((expectation) => expectation.requirements ?? []))
    .filter((id) => !requirements.includes(id));
  const names = steps.map(({ name }) => name);
  const unknown = steps
    .map(({ action }, index) => ({ action, earlier: names.slice(0, index) }))
    .flatMap(({ action, earlier }) =>
      action.kind === 'resend' && !earlier.includes(String(action.input)) ? [String(action.input)] : [],
    );
  return [
    ...(tested ? [] : ['it expects nothing, so it could not fail']),
    ...foreign.map((id) => `an expectation is about ${id}, which the case does not list`),
    ...unknown.map((name) => `it sends ${name} again, which no earlier step is called`),
  ];
}

function faultsOfPatterns({ steps }: Case): string[] {
  return steps
    .flatMap(({ expect }) => expect.flatMap(patternsOf))
    .filter((pattern) => !isRegularExpression(pattern))
    .map((pattern) => `the pattern ${pattern} is no regular expression`);
}

function patternsOf({ headers = {}, json = {}, yaml = {} }: Expectation): string[] {
  return [headers, json, yaml].flatMap(Object.values).flatMap((matcher: unknown) => {
    if (typeof matcher !== 'object' || matcher === null || !('pattern' in matcher)) return [];
    return [String(matcher.pattern)];
  });
}

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

function at({ id, location }: Case, fault: string): string {
  return `${location.file}:${location.line}: ${id}: ${fault}`;
}

import type { Case } from '../../../case/case.js';
import type { Expectation } from '../../../case/expectation.js';
import type { Contract, Profile } from '../../../contract/contract.js';
import { removeAt, setAt } from '../../../exchange/json-pointer.js';
import { DERIVED_BODIES, type DerivedBody } from './bodies.js';
import type { Violation } from './violation.js';
import { violationsOf } from './walk.js';

/**
 * Makes a case of every constraint that the published interface puts on a request body: the body breaks it and nothing
 * else. Bounds of this contract alone, marked `x-margo-own-bound`, give none, since a lawful WFM may not have them.
 * Ids and order follow from the contract alone.
 */
export function deriveCases(contract: Contract): Case[] {
  return DERIVED_BODIES.filter(({ operationId }) => contract.operations.has(operationId)).flatMap((body) =>
    casesOf(body, contract),
  );
}

function casesOf(body: DerivedBody, { document, validators, profile }: Contract): Case[] {
  const rule = document.requestSchema(body.operationId) ?? '';
  const good = document.example(body.operationId, 'request', body.example);
  const isWrong = (violation: Violation) => validators.get(body.schema)?.(changed(good, violation)) === false;
  const unique = new Map(
    violationsOf({ rule, place: '', value: good }, document)
      .filter(isWrong)
      .map((violation) => [idOf(body, violation), violation]),
  );
  return [...unique].map(([id, violation]) => caseOf(id, body, violation, profile));
}

function changed(good: unknown, { place, change }: Violation): unknown {
  const value = structuredClone(good);
  if ('remove' in change) removeAt(value, place);
  else setAt(value, place, change.set);
  return value;
}

function idOf({ group }: DerivedBody, { place, keyword }: Violation): string {
  return [group, place, keyword].map(kebab).join('-');
}

/** `/properties/cpus/0/cores` becomes `properties-cpus-0-cores`. */
function kebab(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function caseOf(id: string, body: DerivedBody, violation: Violation, profile: Profile): Case {
  const { place, change, rule } = violation;
  const requirement = body.requirementOf(place);
  const field = dotted(place);
  const steps = body.steps('remove' in change ? { remove: [place] } : { set: { [place]: change.set } }, [
    { ...body.expectation, requirements: [requirement], ...levelOf(body, violation) },
    namesField(field),
  ]);
  return {
    id,
    group: body.group,
    title: `${titleOf(field, violation)} is refused`,
    profiles: [profile],
    requirements: [requirement, 'ERR-010'],
    errata: body.errata,
    needs: body.needs,
    alone: false,
    steps,
    location: { file: `generated/openapi/${profile}.json`, line: 1 },
    rule,
  };
}

/** Rules of this contract that published texts do not have; a WFM that does without them is warned about. */
const PROPOSED: readonly (readonly [group: string, rule: RegExp])[] = [
  // `properties` and what is in it are closed.
  ['create', /\/additionalProperties$/],
  ['replace', /\/additionalProperties$/],
  // all members of an error are needed; R-18: components are not empty; C-19: a text has no envelope.
  ['status', /Error\/required|\/components\/minItems$|\/properties\/(apiVersion|kind)\//],
];

function levelOf({ group }: DerivedBody, { rule }: Violation): Pick<Expectation, 'level'> {
  const isProposed = PROPOSED.some(([name, pattern]) => group.endsWith(name) && pattern.test(rule));
  return isProposed ? { level: 'SHOULD' } : {};
}

function namesField(names: string): Expectation {
  return { requirements: ['ERR-010'], when: { status: 422 }, names };
}

/** The form in which problems name members: `properties.cpus[0].cores`. */
function dotted(place: string): string {
  return place
    .slice(1)
    .replaceAll('/', '.')
    .replace(/\.([0-9]+)/g, '[$1]');
}

function titleOf(field: string, { keyword, change }: Violation): string {
  if ('remove' in change) return `A body without ${field}`;
  if (keyword === 'additionalProperties') return `A body with the unknown member ${field}`;
  const what = keyword.endsWith('-case') ? 'is written otherwise in its' : 'breaks its';
  return `${JSON.stringify(change.set)} as ${field}, which ${what} ${keyword.replace('-case', '')},`;
}

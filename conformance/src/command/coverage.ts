import path from 'node:path';
import { type Requirement, requirements } from '@margo-contract/generated';
import type { Case } from '../case/case.js';
import type { Actor } from '../contract/contract.js';
import { ACTOR_NAMES, brokenLinks, casesByRequirement } from '../coverage/links.js';
import { writeLinks } from '../coverage/write-links.js';
import { SuiteError } from '../error.js';
import type { Output } from './output.js';

export interface CoverageOptions {
  /** Whom the cases are about. */
  readonly actor: Actor;
  /** Writes the links into the requirements instead of checking them. */
  readonly write?: boolean;
  /** The folder `spec/` of the contract, for `write`. */
  readonly spec: string;
}

/**
 * Shows for each requirement of an actor its cases, or why there is none.
 *
 * @throws SuiteError `suite-links-broken` when cases and requirements do not name each other
 */
export async function showCoverage(
  cases: readonly Case[],
  options: CoverageOptions,
  output: Output,
): Promise<void> {
  const { actor } = options;
  if (options.write === true) return write(cases, options, output);
  const byId = new Map(Object.values<Requirement>(requirements).map((item) => [item.id, item]));
  const named = casesByRequirement(cases);
  const bound = [...byId.values()].filter((item) => item.actor === actor);
  for (const requirement of bound) output.write(line(requirement, named.get(requirement.id)));
  const tested = bound.filter(({ id }) => named.has(id)).length;
  output.write(
    `\n${tested} of ${bound.length} requirements that bind ${ACTOR_NAMES[actor]} are tested, by ${cases.length} cases.`,
  );
  const broken = brokenLinks(cases, byId, actor);
  if (broken.length === 0) return;
  const advice = 'Run "npm run cases:link", then "npm run generate".';
  throw new SuiteError('suite-links-broken', [...broken, advice].join('\n'));
}

function line({ id, level, untested }: Requirement, cases: readonly string[] | undefined): string {
  const basis = cases?.join(', ') ?? `untested: ${untested ?? 'case-to-be-written'}`;
  return `${id.padEnd(10)} ${level.padEnd(6)} ${basis}`;
}

async function write(
  cases: readonly Case[],
  { spec, actor }: CoverageOptions,
  output: Output,
): Promise<void> {
  const changed = await writeLinks(path.join(spec, 'requirements'), casesByRequirement(cases), actor);
  const files = changed.length === 0 ? 'nothing had to be changed' : `changed ${changed.join(', ')}`;
  output.write(`Linked requirements to their cases: ${files}. Run "npm run generate" next.`);
}

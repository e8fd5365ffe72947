import { ProblemError } from '../error/index.js';
import type { ProblemType } from './problem.js';

/**
 * The registered type that a URI names, or undefined for `about:blank`, vendor types and unknown ones.
 * Earlier texts of the interface spelled the URIs in several ways; on margo.org the last component decides
 * (erratum C-21).
 */
export function findProblemType(uri: string, registry: readonly ProblemType[]): ProblemType | undefined {
  const exact = registry.find((type) => type.uri === uri);
  return exact ?? findBySlug(lastComponentOnMargo(uri), registry);
}

/** The registered type with this slug. @throws ProblemError when there is none */
export function problemType(slug: string, registry: readonly ProblemType[]): ProblemType {
  const type = findBySlug(slug, registry);
  if (type !== undefined) return type;
  throw new ProblemError('problem-type-unknown', `No problem type ${JSON.stringify(slug)} is registered`);
}

function findBySlug(slug: string | undefined, registry: readonly ProblemType[]): ProblemType | undefined {
  return registry.find((type) => type.slug === slug);
}

function lastComponentOnMargo(uri: string): string | undefined {
  return /^https:\/\/(?:[a-z0-9-]+\.)*margo\.org\/(?:[^?#]*[/#])?([a-z0-9-]+)$/.exec(uri.slice(0, 512))?.[1];
}

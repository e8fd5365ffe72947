import type { ContractDocument } from '../contract/contract.js';
import { type ObjectValue, objectAt, parseDocument, resolve, textAt, textsAt } from './value.js';

/** One operation, as the pages of the site need it. */
export interface SiteOperation {
  readonly operationId: string;
  /** Name of the document, such as `signature`. */
  readonly document: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  /** The fragment under which the reference page shows it, without `#`. */
  readonly fragment: string;
  /** Ids of the requirements that name it. */
  readonly requirements: readonly string[];
  readonly problems: readonly ProblemAnswer[];
}

/** A problem type that an operation can answer with. */
export interface ProblemAnswer {
  readonly status: string;
  /** A slug, or `about:blank`. */
  readonly problemType: string;
}

/** A document and what the site knows about it. */
export interface SiteDocument {
  readonly name: string;
  /** How the navigation calls it. */
  readonly label: string;
  /** The security profile it belongs to; empty for an interface that belongs to none. */
  readonly profile: string;
  readonly title: string;
  readonly summary: string;
  readonly version: string;
  /** Ids of the requirements that hold for the interface as a whole. */
  readonly requirements: readonly string[];
  readonly operations: readonly SiteOperation[];
  readonly value: ObjectValue;
  readonly source: ContractDocument;
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Reads a bundled document into what the pages need. */
export function describeDocument(source: ContractDocument): SiteDocument {
  const value = parseDocument(source.json);
  const info = objectAt(value.info);
  return {
    name: source.name,
    label: labelOf(source.name, textAt(value['x-margo-profile'])),
    profile: textAt(value['x-margo-profile']),
    title: textAt(info.title),
    summary: textAt(info.summary),
    version: textAt(info.version),
    requirements: textsAt(value['x-margo-requirements']),
    operations: describeOperations(source.name, value),
    value,
    source,
  };
}

/** A profile is called by the document that bears its name; its other documents go by theirs. */
function labelOf(name: string, profile: string): string {
  if (name === profile) return profileLabel(profile);
  const words = name.replaceAll('-', ' ');
  const label = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return profile === '' ? `${label} interface` : label;
}

/** The name of a security profile, as a heading has it. */
export function profileLabel(profile: string): string {
  const label = profile === 'mtls' ? 'mutual-TLS' : profile;
  return `${label.slice(0, 1).toUpperCase()}${label.slice(1)} profile`;
}

function describeOperations(document: string, value: ObjectValue): SiteOperation[] {
  return Object.entries(objectAt(value.paths)).flatMap(([path, item]) =>
    METHODS.filter((method) => method in objectAt(item)).map((method) =>
      describeOperation(document, value, path, method),
    ),
  );
}

function describeOperation(
  document: string,
  value: ObjectValue,
  path: string,
  method: string,
): SiteOperation {
  const operation = objectAt(objectAt(objectAt(value.paths)[path])[method]);
  const operationId = textAt(operation.operationId);
  const [tag = ''] = textsAt(operation.tags);
  return {
    operationId,
    document,
    method: method.toUpperCase(),
    path,
    tag,
    summary: textAt(operation.summary),
    description: textAt(operation.description),
    fragment: `tag/${tagSlug(tag)}/operation/${operationId}`,
    requirements: textsAt(operation['x-margo-requirements']),
    problems: problemsOf(value, operation),
  };
}

/** A name for a tag that Redoc puts into fragments as it is. */
export function tagSlug(tag: string): string {
  return tag.replace(/[^A-Za-z0-9]+/g, '-');
}

function problemsOf(document: ObjectValue, operation: ObjectValue): ProblemAnswer[] {
  return Object.entries(objectAt(operation.responses)).flatMap(([status, response]) =>
    textsAt(resolve(document, response)['x-margo-problem-types']).map((problemType) => ({
      status,
      problemType,
    })),
  );
}

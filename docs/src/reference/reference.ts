import { type ApiModule, anchorOf } from '../api/api.js';
import type { Contract, Subject } from '../contract/contract.js';
import { type SitePath, siteHref } from '../link/site-path.js';
import { describeDocument, type SiteDocument, type SiteOperation } from '../openapi/operation.js';

/** Something that pages link to by its name. */
export interface Target {
  readonly page: SitePath;
  readonly fragment: string;
  /** What a reader sees when pointing at the link. */
  readonly title: string;
}

/** The contract with its documents described, and the place of everything in it that has a name. */
export interface Reference {
  readonly contract: Contract;
  readonly documents: readonly SiteDocument[];
  /** Every operation of every document. */
  readonly operations: readonly SiteOperation[];
  /** What the packages export for others; empty when nobody read it. */
  readonly api: readonly ApiModule[];
  /** By requirement id, erratum id, operationId, slug of a problem type, case, fault, and name of an export. */
  readonly targets: ReadonlyMap<string, Target>;
}

/** Reads the documents of the contract and says where its parts are found on the site. */
export function referenceOf(contract: Contract, api: readonly ApiModule[] = []): Reference {
  const documents = contract.documents.map(describeDocument);
  const operations = documents.flatMap((document) => document.operations);
  const targets = new Map<string, Target>(api.flatMap(exportTargets));
  for (const { name, subject, effect } of contract.faults ?? []) {
    targets.set(name, { page: faultsPage(subject), fragment: name, title: effect });
  }
  for (const { id, subject, title } of contract.cases ?? []) {
    targets.set(id, { page: casesPage(subject), fragment: id, title });
  }
  for (const { slug, when } of contract.problemTypes) {
    targets.set(slug, { page: 'problem-types.html', fragment: slug, title: when });
  }
  for (const operation of operations) targets.set(operation.operationId, operationTarget(operation));
  for (const { id, topic } of contract.errata) {
    targets.set(id, { page: 'errata.html', fragment: id, title: topic });
  }
  for (const { id, statement } of contract.requirements) {
    targets.set(id, { page: 'requirements.html', fragment: id, title: statement });
  }
  return { contract, documents, operations, api, targets };
}

/**
 * What a name leads to. Profiles share operationIds, so an operation is looked for in the document that is spoken of
 * before it is in any other.
 */
export function targetOf(
  name: string,
  { operations, targets }: Reference,
  document?: string,
): Target | undefined {
  const own = operations.find((one) => one.operationId === name && one.document === document);
  return own === undefined ? targets.get(name) : operationTarget(own);
}

function operationTarget({ document, fragment, summary }: SiteOperation): Target {
  return { page: documentPage(document), fragment, title: summary };
}

/** Names with capitals only: others, such as `component`, are words of the language too. */
function exportTargets({ specifier, page, exports }: ApiModule): [string, Target][] {
  return exports
    .filter(({ name }) => /[A-Z]/.test(name))
    .map(({ name }) => [name, { page, fragment: anchorOf(name), title: specifier }]);
}

/** The page that shows a document. */
export function documentPage(name: string): SitePath {
  return `${name}.html`;
}

/** The page that lists the cases about a subject. */
export function casesPage(subject: Subject): SitePath {
  return subject === 'wfm' ? 'cases.html' : `cases-${subject}.html`;
}

/** The page that lists the faults of the mock of a subject. */
export function faultsPage(subject: Subject): SitePath {
  return subject === 'wfm' ? 'faults.html' : `faults-${subject}.html`;
}

/** The address of a target, seen from a page. */
export function hrefOf({ page, fragment }: Target, from: SitePath): string {
  return `${siteHref(page, from)}#${encodeURI(fragment)}`;
}

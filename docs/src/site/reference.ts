import type { Contract } from '../contract/contract.js';
import { describeDocument, type SiteDocument, type SiteOperation } from '../openapi/operation.js';
import { type SitePath, siteHref } from './site-path.js';

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
  /** By requirement id, erratum id, operationId and slug of a problem type. */
  readonly targets: ReadonlyMap<string, Target>;
}

/** Reads the documents of the contract and says where its parts are found on the site. */
export function referenceOf(contract: Contract): Reference {
  const documents = contract.documents.map(describeDocument);
  const operations = documents.flatMap((document) => document.operations);
  const targets = new Map<string, Target>();
  for (const { slug, when } of contract.problemTypes) {
    targets.set(slug, { page: 'problem-types.html', fragment: slug, title: when });
  }
  for (const { operationId, summary, document, fragment } of operations) {
    targets.set(operationId, { page: documentPage(document), fragment, title: summary });
  }
  for (const { id, topic } of contract.errata) {
    targets.set(id, { page: 'errata.html', fragment: id, title: topic });
  }
  for (const { id, statement } of contract.requirements) {
    targets.set(id, { page: 'requirements.html', fragment: id, title: statement });
  }
  return { contract, documents, operations, targets };
}

/** The page that shows a document. */
export function documentPage(name: string): SitePath {
  return `${name}.html`;
}

/** The address of a target, seen from a page. */
export function hrefOf({ page, fragment }: Target, from: SitePath): string {
  return `${siteHref(page, from)}#${encodeURI(fragment)}`;
}

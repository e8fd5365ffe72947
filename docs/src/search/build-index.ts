import { anchorOf } from '../api/api.js';
import { siteHref } from '../link/site-path.js';
import { describeComponents } from '../openapi/component.js';
import type { SiteDocument } from '../openapi/operation.js';
import { objectAt } from '../openapi/value.js';
import type { HandbookEntry } from '../page/handbook/pages.js';
import { ACTORS } from '../page/requirements/words.js';
import { casesPage, faultsPage, hrefOf, type Reference, targetOf } from '../reference/reference.js';
import type { SearchEntry } from './entry.js';
import { keywordsOf } from './keywords.js';

const SEARCH_PAGE = 'search.html';

/** Everything that the search of the site can find. */
export function buildSearchIndex(reference: Reference, handbook: readonly HandbookEntry[]): SearchEntry[] {
  const entries = [
    ...requirementEntries(reference),
    ...reference.documents.flatMap((document) => operationEntries(document, reference)),
    ...erratumEntries(reference),
    ...problemEntries(reference),
    ...suiteEntries(reference),
    ...reference.documents.flatMap((document) => componentEntries(document, reference)),
    ...apiEntries(reference),
    ...handbook.flatMap(handbookEntries),
  ];
  return withoutRepetition(entries).map((entry) => ({ ...entry, text: cut(entry).replaceAll('`', '') }));
}

function requirementEntries(reference: Reference): SearchEntry[] {
  return reference.contract.requirements.map(
    ({ id, area, level, actor, statement, expected, notes, headers }) => ({
      kind: 'requirement',
      id,
      title: `${area}: ${ACTORS[actor]} ${level}`,
      text: [statement, expected, notes].filter((part) => part !== undefined).join(' '),
      keywords: (headers ?? []).join(' '),
      href: hrefFor(id, reference),
    }),
  );
}

function operationEntries(document: SiteDocument, reference: Reference): SearchEntry[] {
  const paths = objectAt(document.value.paths);
  return document.operations.map(({ operationId, summary, method, path, description }) => ({
    kind: 'operation',
    id: operationId,
    title: summary,
    text: `${method} ${path} – ${description}`,
    keywords: keywordsOf(document.value, objectAt(paths[path]), method.toLowerCase()).join(' '),
    href: hrefFor(operationId, reference, document.name),
  }));
}

/** Longest text of an entry, in characters: the index is loaded as a whole. */
const LONGEST = { API: 80, handbook: 110, erratum: 180, other: 420 };

/** Pages with more sections than these are tables of what has entries of its own. */
const MOST_SECTIONS = 40;

function cut({ kind, text }: SearchEntry): string {
  const longest = kind === 'API' || kind === 'handbook' || kind === 'erratum' ? LONGEST[kind] : LONGEST.other;
  return text.length <= longest ? text : text.slice(0, text.lastIndexOf(' ', longest));
}

function suiteEntries({ contract: { cases = [], faults = [] } }: Reference): SearchEntry[] {
  return [
    ...cases.map(({ id, subject, title, requirements }) => ({
      kind: 'case' as const,
      id,
      title: '',
      text: title,
      keywords: requirements.join(' '),
      href: `${casesPage(subject)}#${id}`,
    })),
    ...faults.map(({ name, subject, effect, requirement }) => ({
      kind: 'fault' as const,
      id: name,
      title: '',
      text: effect,
      keywords: requirement,
      href: `${faultsPage(subject)}#${encodeURI(name)}`,
    })),
  ];
}

function erratumEntries(reference: Reference): SearchEntry[] {
  return reference.contract.errata.map(({ id, topic, texts, reading, reason, lenient }) => ({
    kind: 'erratum',
    id,
    title: topic,
    text: [reading, texts, reason, lenient].filter((part) => part !== undefined).join(' '),
    keywords: '',
    href: hrefFor(id, reference),
  }));
}

function problemEntries(reference: Reference): SearchEntry[] {
  const { contract } = reference;
  const catalogued = contract.problemTypes.map(({ slug, title, status, when }) => ({
    kind: 'problem type' as const,
    id: slug,
    title: `${status} ${title}`,
    text: when,
    keywords: '',
    href: hrefFor(slug, reference),
  }));
  const blank = contract.aboutBlank.map(({ status, title, when }) => ({
    kind: 'problem type' as const,
    id: 'about:blank',
    title: `${status} ${title}`,
    text: when,
    keywords: '',
    href: `problem-types.html#about-blank-${status}`,
  }));
  return [...catalogued, ...blank];
}

function componentEntries(
  { name: document, value, operations }: SiteDocument,
  reference: Reference,
): SearchEntry[] {
  return describeComponents(value, operations).map(({ kind, name, title, text, operationId }) => ({
    kind,
    id: name,
    title,
    text,
    keywords: '',
    href: hrefFor(operationId, reference, document),
  }));
}

/** Documents share components, which need to be found only once. */
function withoutRepetition(entries: readonly SearchEntry[]): SearchEntry[] {
  const keyOf = ({ kind, id, title, text }: SearchEntry): string => JSON.stringify([kind, id, title, text]);
  const first = new Map<string, SearchEntry>();
  for (const entry of entries) if (!first.has(keyOf(entry))) first.set(keyOf(entry), entry);
  return [...first.values()];
}

function apiEntries({ api }: Reference): SearchEntry[] {
  return api.flatMap(({ specifier, page, exports }) =>
    exports.map(({ name, code, comment, members }) => ({
      kind: 'API' as const,
      id: name,
      title: specifier,
      text: comment.text === '' ? code : comment.text,
      keywords: members.map((member) => member.name).join(' '),
      href: `${page}#${anchorOf(name)}`,
    })),
  );
}

/** An entry for what stands above the first section, and one for each section. */
function handbookEntries({ source, rendered }: HandbookEntry): SearchEntry[] {
  const href = siteHref(source.page, SEARCH_PAGE);
  const kind = 'handbook' as const;
  const [first, ...sections] = rendered.sections;
  return [
    { kind, id: '', keywords: '', title: rendered.title, text: first?.text ?? '', href },
    ...(sections.length > MOST_SECTIONS ? [] : sections).map(({ heading, text, anchor }) => ({
      kind,
      id: '',
      keywords: '',
      title: `${rendered.title}: ${heading}`,
      text,
      href: `${href}#${encodeURI(anchor)}`,
    })),
  ];
}

function hrefFor(name: string, reference: Reference, document?: string): string {
  const target = targetOf(name, reference, document);
  return target === undefined ? '' : hrefOf(target, SEARCH_PAGE);
}

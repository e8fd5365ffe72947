import { deflateRawSync } from 'node:zlib';
import type { ApiModule } from '../api/api.js';
import type { Contract } from '../contract/contract.js';
import type { ExampleReport } from '../contract/read-report.js';
import { type SiteError, SiteErrors } from '../link/site-error.js';
import type { SitePath } from '../link/site-path.js';
import type { MarkdownSource } from '../markdown/source.js';
import { apiLinks } from '../page/api/links.js';
import { modulePage } from '../page/api/module.js';
import { apiPage } from '../page/api/overview.js';
import { casesPages } from '../page/cases/page.js';
import { errataPage } from '../page/errata/page.js';
import { faultsPages } from '../page/faults/page.js';
import { handbookPages, renderHandbook } from '../page/handbook/pages.js';
import { homePage } from '../page/home/page.js';
import { EXAMPLE_REPORT } from '../page/home/report.js';
import { type Page, renderPage } from '../page/layout.js';
import { migrationPages } from '../page/migration.js';
import { navigationOf } from '../page/navigation.js';
import { documentFile, documentScript, openapiPage } from '../page/openapi/page.js';
import { prepareDocument } from '../page/openapi/prepare.js';
import { problemTypesPage } from '../page/problem-types/page.js';
import { profilePages } from '../page/profile.js';
import { requirementsPage } from '../page/requirements/page.js';
import { searchPage } from '../page/search.js';
import { type Reference, referenceOf } from '../reference/reference.js';
import { buildSearchIndex } from '../search/build-index.js';
import { columnsOf } from '../search/entry.js';
import { checkLinks } from './check-links.js';

/** The content of every file, by its path. */
export type Site = ReadonlyMap<SitePath, string>;

/** What a site is made of. */
export interface SiteSources {
  readonly contract: Contract;
  readonly markdown: readonly MarkdownSource[];
  /** What the packages export for others, see `readApi`; the site has no part about it when absent. */
  readonly api?: readonly ApiModule[];
  /** A report to show; see `readExampleReport`. */
  readonly example?: ExampleReport;
  /** Styles and scripts; see `loadAssets`. */
  readonly assets: Site;
  /** The root of the repository, where links in Markdown lead. */
  readonly root: string;
}

/**
 * Makes every file of the site. Nothing is written.
 *
 * @throws SiteErrors when a link leads nowhere
 */
export function renderSite({ contract, markdown, api, assets, root, example }: SiteSources): Site {
  const reference = referenceOf(contract, api);
  const errors: SiteError[] = [];
  const handbook = renderHandbook(root, markdown, reference, errors);
  if (errors.length > 0) throw new SiteErrors(errors);
  const written = handbookPages(handbook);
  const pages: Page[] = [
    homePage(reference, { markdown, ...(example !== undefined && { example }) }),
    ...reference.documents.map((document) => openapiPage(document, reference)),
    requirementsPage(reference),
    errataPage(reference),
    problemTypesPage(reference),
    ...profilePages(reference),
    ...casesPages(reference),
    ...faultsPages(reference),
    ...migrationPages(reference),
    searchPage,
    ...apiPages(reference),
    ...written,
  ];
  const navigation = navigationOf(reference, handbook);
  const site = new Map([
    ...assets,
    ...documentFiles(reference),
    ...(example === undefined ? [] : [[EXAMPLE_REPORT, example.html] as const]),
    [
      'assets/search-index.js',
      packedScript('margoSearchIndex', columnsOf(buildSearchIndex(reference, handbook))),
    ] as const,
    ...pages.map((page) => [page.path, renderPage(page, navigation)] as const),
  ]);
  const broken = checkLinks(site);
  if (broken.length > 0) throw new SiteErrors(broken);
  return site;
}

function apiPages(reference: Reference): Page[] {
  const { api } = reference;
  if (api.length === 0) return [];
  const links = apiLinks(api);
  return [apiPage(api), ...api.map((module) => modulePage(module, { links, reference }))];
}

function documentFiles(reference: Reference): (readonly [SitePath, string])[] {
  return reference.documents.flatMap((document) => [
    [documentFile(document.name, 'json'), document.source.json] as const,
    [documentFile(document.name, 'yaml'), document.source.yaml] as const,
    [
      documentScript(document.name),
      dataScript('margoDocument', prepareDocument(document, reference)),
    ] as const,
  ]);
}

/** A script that leaves data where the scripts of a page find it. Parsed, so that no member name means anything to the engine. */
function dataScript(name: string, data: unknown): string {
  return `globalThis.${name} = JSON.parse(${JSON.stringify(JSON.stringify(data))});\n`;
}

/** A script that leaves data packed: a third of its size, from disk too, where no server compresses anything. */
function packedScript(name: string, data: unknown): string {
  const packed = deflateRawSync(JSON.stringify(data), { level: 9 }).toString('base64');
  return `globalThis.${name} = '${packed}';\n`;
}

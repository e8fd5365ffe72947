import type { SitePath } from '../link/site-path.js';
import { MARKDOWN_GROUPS } from '../markdown/source.js';
import { profileLabel } from '../openapi/operation.js';
import { casesPage, documentPage, faultsPage, type Reference } from '../reference/reference.js';
import { API_PAGE } from './api/overview.js';
import { HANDBOOK_PAGE, journeysOf } from './handbook/journeys.js';
import type { HandbookEntry } from './handbook/pages.js';
import { MIGRATION_PAGE } from './migration.js';
import { profilePage, profilesOf } from './profile.js';
import { SUBJECTS, subjectsOf } from './subjects.js';

/** One page in the tree of all pages. */
export interface NavigationEntry {
  readonly label: string;
  readonly page: SitePath;
}

/** Pages that belong together in the tree. */
export interface NavigationGroup {
  readonly label: string;
  readonly entries: readonly NavigationEntry[];
}

/** Where a reader can go from every page. */
export interface Navigation {
  /** The few places that the header leads to. */
  readonly header: readonly NavigationEntry[];
  /** Every page, by group. */
  readonly tree: readonly NavigationGroup[];
}

/** The navigation: guides in the order of the journey, the interface, catalogues, API, and what people wrote beside. */
export function navigationOf(reference: Reference, handbook: readonly HandbookEntry[]): Navigation {
  const { documents, api, contract } = reference;
  const written = (group: HandbookEntry['source']['group']): NavigationEntry[] =>
    handbook.filter(({ source }) => source.group === group).map(entryOf);
  const interfaces = documents.map(({ name, label }) => ({ label, page: documentPage(name) }));
  const migration = contract.migration === undefined ? [] : [{ label: 'Migration', page: MIGRATION_PAGE }];
  const cases = subjectsOf(contract.cases).map((subject) => ({
    label: `Cases about ${SUBJECTS[subject].plural}`,
    page: casesPage(subject),
  }));
  const faults = subjectsOf(contract.faults).map((subject) => ({
    label: `Faults of ${SUBJECTS[subject].plural}`,
    page: faultsPage(subject),
  }));
  const modules = api.map(({ specifier, page }) => ({ label: specifier.replace(/^@[^/]+\//, ''), page }));
  const requirements = { label: 'Requirements', page: 'requirements.html' };
  const guides = { label: 'Guides', page: HANDBOOK_PAGE };
  const overview = api.length === 0 ? [] : [{ label: 'API', page: API_PAGE }];
  const tree = [
    ...journeysOf(handbook).map(({ label, entries }) => ({ label, entries: entries.map(entryOf) })),
    { label: 'Interface', entries: [...interfaces, ...migration] },
    {
      label: 'Catalogues',
      entries: [
        requirements,
        ...[...profilesOf(reference).keys()].map((profile) => ({
          label: profileLabel(profile),
          page: profilePage(profile),
        })),
        ...cases,
        ...faults,
        { label: 'Errata', page: 'errata.html' },
        { label: 'Problem types', page: 'problem-types.html' },
      ],
    },
    { label: 'API', entries: [...overview.map(({ page }) => ({ label: 'All modules', page })), ...modules] },
    ...(['packages', 'reference', 'decisions', 'project'] as const).map((group) => ({
      label: MARKDOWN_GROUPS[group],
      entries: written(group),
    })),
  ];
  const [first] = interfaces;
  const start = first === undefined ? [] : [{ label: 'Interface', page: first.page }];
  return {
    header: [
      guides,
      ...start,
      requirements,
      ...firstAs('Cases', cases),
      ...firstAs('Faults', faults),
      ...overview,
    ],
    tree: tree.filter(({ entries }) => entries.length > 0),
  };
}

function entryOf({ source, rendered }: HandbookEntry): NavigationEntry {
  return { label: rendered.title, page: source.page };
}

/** The first of several pages, under the name of them all. */
function firstAs(label: string, entries: readonly NavigationEntry[]): NavigationEntry[] {
  return entries.slice(0, 1).map(({ page }) => ({ label, page }));
}

import type { SitePath } from '../link/site-path.js';
import type { Reference } from '../reference/reference.js';
import { documentPage } from '../reference/reference.js';
import { API_PAGE } from './api/overview.js';
import { MIGRATION_PAGE } from './migration.js';

/** One entry of the navigation that all pages share. */
export interface NavigationEntry {
  readonly label: string;
  readonly page: SitePath;
}

/** The navigation: documents, catalogues, and what people wrote. */
export function navigationOf({ documents, api, contract }: Reference): NavigationEntry[] {
  return [
    ...documents.map(({ name, label }) => ({ label, page: documentPage(name) })),
    { label: 'Requirements', page: 'requirements.html' },
    { label: 'Errata', page: 'errata.html' },
    { label: 'Problem types', page: 'problem-types.html' },
    ...(contract.migration === undefined ? [] : [{ label: 'Migration', page: MIGRATION_PAGE }]),
    ...(api.length > 0 ? [{ label: 'API', page: API_PAGE }] : []),
    { label: 'Handbook', page: 'handbook.html' },
  ];
}

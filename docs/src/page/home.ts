import type { Contract } from '../contract/contract.js';
import { type Html, html } from '../html/html.js';
import type { SitePath } from '../link/site-path.js';
import { profileLabel, type SiteDocument } from '../openapi/operation.js';
import { documentPage, type Reference } from '../reference/reference.js';
import { groupBy } from './group-by.js';
import type { Page } from './layout.js';
import { MIGRATION_PAGE } from './migration.js';
import { documentFile } from './openapi/page.js';
import { profilePage, requirementsOf } from './profile.js';

/** A task and the page to begin with. */
export interface Task {
  readonly task: string;
  readonly page: SitePath;
  readonly hint: string;
}

const TASKS: readonly Task[] = [
  { task: 'make devices', page: 'guides/make-devices.html', hint: 'sign, poll, verify, report' },
  { task: 'make a WFM', page: 'guides/make-a-wfm.html', hint: 'handlers; the checks before them are done' },
  {
    task: 'must prove conformance',
    page: 'guides/prove-conformance.html',
    hint: 'a verdict for each requirement',
  },
  { task: 'write the spec', page: 'guides/write-the-spec.html', hint: 'YAML, lint, generated code' },
];

/** The first page: what is here, and where to begin. Tasks whose guide does not exist are left out. */
export function homePage(reference: Reference, pages: ReadonlySet<SitePath>): Page {
  return {
    path: 'index.html',
    title: 'Device–WFM contract',
    content: html`<h1>Device–WFM contract</h1>
<p class="lead">The REST interface between industrial devices and their Workload Fleet Manager (WFM), written once, and everything that
follows from it: who has to do what, how the texts are read, and how each message looks.</p>
<form class="search" role="search" action="search.html" method="get">
<label for="home-search">Find a rule</label>
<input id="home-search" type="search" name="q" autocomplete="off" placeholder="If-None-Match, SIG-009, replay, 422 …" required>
<button>Search</button>
</form>
${taskSection(pages)}
<section aria-labelledby="documents">
<h2 id="documents">Documents</h2>
${documentGroups(reference)}</section>
<section aria-labelledby="catalogues">
<h2 id="catalogues">Catalogues</h2>
<div class="cards">
${catalogueCards(reference)}</div>
</section>`,
  };
}

function taskSection(pages: ReadonlySet<SitePath>): Html {
  const tasks = TASKS.filter(({ page }) => pages.has(page));
  if (tasks.length === 0) return html``;
  return html`<section aria-labelledby="tasks">
<h2 id="tasks">I …</h2>
<ul class="tasks">
${tasks.map(({ task, page, hint }) => html`<li><a href="${page}">${task}</a><span class="sub">${hint}</span></li>\n`)}</ul>
</section>`;
}

/** The documents of each security profile, with what it asks for, and then those that belong to none. */
function documentGroups({ documents, contract }: Reference): Html[] {
  return [...groupBy(documents, ({ profile }) => profile)].map(
    ([profile, group]) => html`<h3>${profile === '' ? 'Apart from the profiles' : profileLabel(profile)}</h3>
${
  profile !== '' &&
  html`<p><a href="${profilePage(profile)}">What it asks for</a>: ${requirementsOf(profile, contract).length} requirements${migrationLink(profile, contract)}</p>
`
}<div class="cards">
${documentCards(group)}</div>
`,
  );
}

function migrationLink(profile: string, { migration }: Contract): Html | undefined {
  if (profile !== 'mtls' || migration === undefined) return undefined;
  return html` · <a href="${MIGRATION_PAGE}">What changes from the signature profile</a>`;
}

function documentCards(documents: readonly SiteDocument[]): Html[] {
  return documents.map(
    ({ name, label, summary, operations }) => html`<article class="card">
<h4><a href="${documentPage(name)}">${label}</a></h4>
<p>${summary}</p>
<p class="sub">${operations.length} operations · <a href="${documentFile(name, 'json')}">JSON</a> · <a href="${documentFile(name, 'yaml')}">YAML</a></p>
</article>
`,
  );
}

function catalogueCards({ contract }: Reference): Html[] {
  const { requirements, errata, problemTypes } = contract;
  const level = (name: string): number =>
    requirements.filter((requirement) => requirement.level === name).length;
  const cards = [
    {
      page: 'requirements.html',
      label: 'Requirements',
      text: 'What a product has to, should or may do, and which cases test it.',
      count: `${requirements.length}: ${level('MUST')} MUST, ${level('SHOULD')} SHOULD, ${level('MAY')} MAY`,
    },
    {
      page: 'errata.html',
      label: 'Errata',
      text: 'Where the published texts contradict each other or are silent, and the reading taken.',
      count: `${errata.length} readings`,
    },
    {
      page: 'problem-types.html',
      label: 'Problem types',
      text: 'What an error says about itself, and whether to try again.',
      count: `${problemTypes.length} types`,
    },
  ];
  return cards.map(
    ({ page, label, text, count }) => html`<article class="card">
<h3><a href="${page}">${label}</a></h3>
<p>${text}</p>
<p class="sub">${count}</p>
</article>
`,
  );
}

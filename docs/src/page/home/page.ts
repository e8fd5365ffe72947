import type { ExampleReport } from '../../contract/read-report.js';
import { type Html, html } from '../../html/html.js';
import type { SitePath } from '../../link/site-path.js';
import type { MarkdownSource } from '../../markdown/source.js';
import { profileLabel, type SiteDocument } from '../../openapi/operation.js';
import { casesPage, documentPage, faultsPage, type Reference } from '../../reference/reference.js';
import { caughtOf } from '../faults/page.js';
import { groupBy } from '../group-by.js';
import type { Page } from '../layout.js';
import { MIGRATION_PAGE } from '../migration.js';
import { documentFile } from '../openapi/page.js';
import { profilePage, requirementsOf } from '../profile.js';
import { SUBJECTS, subjectsOf } from '../subjects.js';
import { exchangeDrawing } from './exchange.js';
import { deviceProgram } from './program.js';
import { reportExcerpt } from './report.js';

/** What the first page is made of, besides the contract. */
export interface HomeSources {
  readonly markdown: readonly MarkdownSource[];
  readonly example?: ExampleReport;
}

const TASKS: readonly (readonly [label: string, page: SitePath])[] = [
  ['Make a device', 'guides/build-a-device.html'],
  ['Make a WFM', 'guides/make-a-wfm.html'],
  ['Prove conformance', 'guides/prove-conformance.html'],
];

/** The first page: in one screen what this is, and where to begin. What is not there is left out. */
export function homePage(reference: Reference, { markdown, example }: HomeSources): Page {
  const pages = new Set(markdown.map(({ page }) => page));
  const tasks = TASKS.filter(([, page]) => pages.has(page));
  return {
    path: 'index.html',
    title: 'Device–WFM contract',
    width: 'own',
    content: html`<div class="home">
<div class="pitch">
<h1>One contract between industrial devices and their fleet manager</h1>
<p class="lead">The REST interface between devices and their Workload Fleet Manager (WFM), written once, and what follows from it: SDKs, mocks, and
a suite that tells any vendor what is wrong, and why.</p>
${tasks.length > 0 && html`<p class="tasks">${tasks.map(([label, page], index) => html`<a class="button${index === 0 ? ' primary' : ''}" href="${page}">${label}</a> `)}</p>`}
${numbers(reference)}
</div>
<div class="drawing card">${exchangeDrawing()}</div>
<div class="shown">
${deviceProgram(markdown)}${
  example !== undefined &&
  html`<section class="found" aria-labelledby="found"><h2 id="found">What the suite finds</h2>${reportExcerpt(example, reference)}</section>
`
}</div>
<section class="documents" aria-labelledby="documents">
<h2 id="documents">Documents</h2>
${documentGroups(reference)}</section>
</div>`,
  };
}

/** How much there is, counted. */
function numbers({ contract }: Reference): Html {
  const { requirements, cases = [], faults = [] } = contract;
  const items = [
    [requirements.length, 'requirements', 'requirements.html'] as const,
    ...subjectsOf(cases).map(
      (subject) =>
        [
          cases.filter((item) => item.subject === subject).length,
          `cases about ${SUBJECTS[subject].plural}`,
          casesPage(subject),
        ] as const,
    ),
    ...subjectsOf(faults).map((subject) => {
      const { all, caught } = caughtOf(faults, subject);
      const text = caught === all ? 'all caught' : `${caught} caught`;
      return [all, `faults of ${SUBJECTS[subject].plural}, ${text}`, faultsPage(subject)] as const;
    }),
  ];
  return html`<ul class="numbers">
${items.map(([number, text, page]) => html`<li><a href="${page}"><b>${number}</b> ${text}</a></li>\n`)}</ul>`;
}

/** The documents of each security profile, with what it asks for, and then those that belong to none. */
function documentGroups({ documents, contract }: Reference): Html[] {
  return [...groupBy(documents, ({ profile }) => profile)].map(
    ([profile, group]) => html`<h3>${profile === '' ? 'Apart from the profiles' : profileLabel(profile)}</h3>
${
  profile !== '' &&
  html`<p><a href="${profilePage(profile)}">What it asks for</a>: ${requirementsOf(profile, contract).length} requirements${
    profile === 'mtls' &&
    contract.migration !== undefined &&
    html` · <a href="${MIGRATION_PAGE}">What changes from the signature profile</a>`
  }</p>
`
}<div class="cards">
${group.map(documentCard)}</div>
`,
  );
}

function documentCard({ name, label, summary, operations }: SiteDocument): Html {
  return html`<article class="card">
<h4><a href="${documentPage(name)}">${label}</a></h4>
<p>${summary}</p>
<p class="sub">${operations.length} operations · <a href="${documentFile(name, 'json')}">JSON</a> · <a href="${documentFile(name, 'yaml')}">YAML</a></p>
</article>
`;
}
